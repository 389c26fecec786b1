import type { AfterSale, AfterSaleDocument } from '../../cloudfunctions/shop/after-sale/document'
import { documentOf } from '../../cloudfunctions/shop/after-sale/file-after-sale'
import type { AuditEntry } from '../../cloudfunctions/shop/audit/document'
import type { Order, StockMove } from '../../cloudfunctions/shop/documents'
import { keyAt } from '../../cloudfunctions/shop/order/order-keys'

const HOUR_MS = 3_600_000
/** The SKU whose history is asked for: it moves with every so-manyeth order. */
export const BUSY_SKU = 'sku-0-0'
const ORDERS_PER_MOVE = 10

function afterSaleOf({ _id, lines: [line], placedAt }: Order): AfterSale | undefined {
  if (!line) return undefined
  const at = placedAt + 30 * HOUR_MS
  const id = `${_id.slice(0, 14)}AS`
  return {
    ...{ id, kind: 'refund', reason: 'broken', words: '坏了两个', pictures: [], fingerprint: '', rev: 1 },
    lines: [{ lineId: line.id, quantity: 1, ofShipped: 1, refundFen: line.priceFen }],
    ...{ freightFen: line.priceFen, state: 'asked', dueAt: at + 48 * HOUR_MS },
    events: [{ id, event: 'ask', at, by: 'buyer', role: 'buyer', words: '坏了两个' }],
  }
}

/** Every 50th order was complained about; those on the road wait for an answer, the others were refused. */
export const afterSalesOf = (orders: readonly Order[]): AfterSaleDocument[] =>
  orders.flatMap((order, i) => {
    const one = i % 50 === 0 && order.payment ? afterSaleOf(order) : undefined
    if (!one) return []
    return [documentOf(order, order.state === 'shipped' ? one : { ...one, state: 'refused', dueAt: 0 })]
  })

/** One SKU sells in every tenth order. */
export const movesOf = (orders: readonly Order[]): StockMove[] =>
  orders.flatMap(({ _id: by, placedAt: at }, i) => {
    const id = `sale:${by}`
    const moved = { skuId: BUSY_SKU, onHand: 0, committed: 1, reason: 'sale' as const, onHandAfter: 100 }
    return i % ORDERS_PER_MOVE === 0 ? [{ _id: id, id, at, by, ...moved }] : []
  })

/** Staff wrote something about every order that was shipped. */
export const auditOf = (orders: readonly Order[]): AuditEntry[] =>
  orders.flatMap(({ _id: number, placedAt, state }) => {
    if (state === 'paid' || state === 'closed') return []
    const at = placedAt + 20 * HOUR_MS
    const id = `ship:${number}`
    const told = {
      whoId: 'AAAAAAAAAAAAAAAA',
      role: 'owner' as const,
      what: 'order.ship',
      before: {},
      after: {},
    }
    const about = { kind: 'orders' as const, subject: `orders:${number}` }
    return [{ _id: id, id, at, ...told, ...about, listKey: keyAt(at, id), filedAt: at }]
  })
