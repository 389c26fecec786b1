import type { Order, Refund } from '../documents'
import type { DaySums, GoodsSum } from './document'

export const noSums = (): DaySums => ({
  orders: 0,
  paidFen: 0,
  refundedOrders: 0,
  refundedFen: 0,
  visitors: 0,
  goods: {},
})

function plusGoods(one: DaySums['goods'], other: DaySums['goods']): DaySums['goods'] {
  const goods = { ...one }
  for (const [id, { pieces, paidFen }] of Object.entries(other)) {
    const so: GoodsSum = goods[id] ?? { pieces: 0, paidFen: 0 }
    goods[id] = { pieces: so.pieces + pieces, paidFen: so.paidFen + paidFen }
  }
  return goods
}

export const plus = (one: DaySums, other: DaySums): DaySums => ({
  orders: one.orders + other.orders,
  paidFen: one.paidFen + other.paidFen,
  refundedOrders: one.refundedOrders + other.refundedOrders,
  refundedFen: one.refundedFen + other.refundedFen,
  visitors: one.visitors + other.visitors,
  goods: plusGoods(one.goods, other.goods),
})

/** What a sale adds to its day. It never changes: pieces and prices stand from payment on. */
export function saleSums({ payment, lines }: Pick<Order, 'payment' | 'lines'>): DaySums {
  const none = noSums()
  if (!payment) return none
  const goods = lines.map(({ productId, quantity, paidFen }) => ({
    [productId]: { pieces: quantity, paidFen },
  }))
  return { ...none, orders: 1, paidFen: payment.totalFen, goods: goods.reduce(plusGoods, {}) }
}

/**
 * What a refund adds to its day. Money that bought nothing (paid twice, paid too late) was never counted as a sale, so
 * its going back is none of a refund. An order counts once, on the day of its first.
 */
export function refundSums(refund: Pick<Refund, '_id'>, order: Order | undefined): DaySums {
  const ofSale = order?.refunds.filter(({ outTradeNo }) => outTradeNo === order.payment?.outTradeNo) ?? []
  const at = ofSale.findIndex(({ id }) => id === refund._id)
  const known = ofSale[at]
  if (!known) return noSums()
  return { ...noSums(), refundedOrders: at === 0 ? 1 : 0, refundedFen: known.refundFen }
}

/** The best-selling goods, most pieces first; of equal ones what brought more, then by id: the same for everyone. */
export const bestOf = (goods: DaySums['goods'], most: number): (GoodsSum & { productId: string })[] =>
  Object.entries(goods)
    .map(([productId, sum]) => ({ productId, ...sum }))
    .sort((a, b) => b.pieces - a.pieces || b.paidFen - a.paidFen || (a.productId < b.productId ? -1 : 1))
    .slice(0, most)
