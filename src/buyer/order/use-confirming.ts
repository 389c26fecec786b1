import { useEffect, useState } from 'react'
import type { OrderView } from '../../../types/api/order'
import { call } from '../../shared/call'

/** Before each ask: quick at first, as money mostly is there within seconds, then ever rarer; about a minute in all. */
const pausesMs = [1500, 1500, 2000, 3000, 5000, 8000, 15_000, 25_000]

/** `settled`: known how it stands. `asking`: still being found out. `unheard`: asked often enough, now it is up to the buyer. */
export type Confirming = 'settled' | 'asking' | 'unheard'

/**
 * While the server has not decided yet (placing, closing), or the sheet said paid and the money is not there yet, asks
 * again; an ask without an answer counts too. `outcome` is what the sheet said before the page was opened.
 */
export function useConfirming(
  order: OrderView | undefined,
  outcome: string,
  show: (order: OrderView) => void,
) {
  const [sheetSaid, setSheetSaid] = useState(outcome)
  const [asked, setAsked] = useState(0)
  const confirming = confirmingOf(order, sheetSaid, asked)
  const { number = '', state } = order ?? {}

  useEffect(() => {
    if (confirming !== 'asking') return
    const ask = async () => {
      const reply = await call(state === 'unpaid' ? 'payment.check' : 'order.show', { number })
      if (reply.ok) show(reply.value)
      setAsked(asked + 1)
    }
    const timer = setTimeout(ask, pausesMs[asked])
    return () => clearTimeout(timer)
  }, [confirming, asked, number, state, show])

  /** Another payment was made or left: what it came to is asked for from the start. */
  const heard = (said: string) => {
    setSheetSaid(said)
    setAsked(0)
  }
  return { confirming, sheetSaid, heard, askAgain: () => setAsked(0) }
}

function confirmingOf(order: OrderView | undefined, sheetSaid: string, asked: number): Confirming {
  if (!order || !isUndecided(order, sheetSaid)) return 'settled'
  return asked < pausesMs.length ? 'asking' : 'unheard'
}

const isUndecided = ({ state }: OrderView, sheetSaid: string): boolean =>
  state === 'placing' || state === 'closing' || (state === 'unpaid' && sheetSaid === 'ok')
