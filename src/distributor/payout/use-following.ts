import { useEffect, useState } from 'react'
import type { PayoutView } from '../../../types/api/payout'
import { call } from '../../shared/call'

const asksAtMost = 6
const askAgainMs = 1500

interface Followed {
  payout: PayoutView
  /** Whether WeChat's sheet said that the money was taken. It proves nothing. */
  confirmed: boolean
  onMoved: (payout: PayoutView) => void
}

/** Once confirmed, asks a few times more until WeChat's word has reached the shop. Answers whether it still does. */
export function useFollowing({ payout, confirmed, onMoved }: Followed): boolean {
  const [asked, setAsked] = useState(0)
  const { id, state } = payout
  const isUndecided = state === 'transferring' || (state === 'waiting' && confirmed)
  const waiting = confirmed && isUndecided && asked < asksAtMost

  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(async () => {
      const reply = await call('payout.show', { payoutId: id })
      if (reply.ok) onMoved(reply.value)
      setAsked(asked + 1)
    }, askAgainMs)
    return () => clearTimeout(timer)
  }, [waiting, asked, id, onMoved])
  return waiting
}
