import { call } from '../../shared/call'
import type { Wish } from './export-wish'
import type { Sheet } from './fetch-sheet'

/** Orders as a sheet, called `订单 2026-11-01 至 2026-11-30.csv`. */
export const orderSheet = (wish: Wish): Sheet => ({
  fileName: `订单 ${wish.from} 至 ${wish.until}.csv`,
  ask: async after => {
    const reply = await call('seller_order.export', { ...wish, ...(after && { after }) })
    if (!reply.ok) return reply
    const { orders: count, ...page } = reply.value
    return { ok: true, value: { ...page, count } }
  },
  unit: '单',
  none: '这几天没有这样的订单',
  unchanged: '订单没有变',
})
