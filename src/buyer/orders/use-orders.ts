import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input } from '../../../types/api'
import type { OrderCard } from '../../../types/api/order'
import { type CallError, call } from '../../shared/call'
import { useReturn } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

export type OrderFilter = NonNullable<Input<'order.list'>['state']>

type OrdersQuery =
  | { state: 'loading' }
  | { state: 'failed'; error: CallError }
  | { state: 'ready'; orders: OrderCard[]; after?: string }

/** The buyer's orders of one state, newest first, page by page; begun anew when the page is shown again. */
export function useOrders(filter: OrderFilter | undefined) {
  const [query, setQuery] = useState<OrdersQuery>({ state: 'loading' })
  const turn = useRef(0)

  const open = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const reply = await call('order.list', filter ? { state: filter } : {})
    if (mine !== turn.current) return
    if (reply.ok) setQuery({ state: 'ready', ...reply.value })
    else setQuery({ state: 'failed', error: reply.error })
  }, [filter])

  const more = async () => {
    if (query.state !== 'ready' || !query.after) return
    turn.current += 1
    const mine = turn.current
    const reply = await call('order.list', { after: query.after, ...(filter ? { state: filter } : {}) })
    if (mine !== turn.current) return
    if (!reply.ok) return say(errorWords[reply.error])
    setQuery({ state: 'ready', ...reply.value, orders: [...query.orders, ...reply.value.orders] })
  }
  const restart = () => {
    setQuery({ state: 'loading' })
    return open()
  }

  useEffect(() => {
    setQuery({ state: 'loading' })
    open()
  }, [open])
  useReturn(open)
  return { query, more, restart }
}
