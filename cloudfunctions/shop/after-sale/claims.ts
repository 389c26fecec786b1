import type { AfterSaleState } from '../../../types/api/after-sale-views'
import type { Order } from '../documents'
import type { AfterSale } from './document'

/** While it waits for people, an after-sale sets aside its pieces, its money and one of the refunds that WeChat allows. */
const CLAIMING: readonly AfterSaleState[] = ['asked', 'agreed_return', 'sent_back']
const OVER: readonly AfterSaleState[] = ['done', 'refused', 'withdrawn', 'lapsed']

export const isOver = ({ state }: Pick<AfterSale, 'state'>): boolean => OVER.includes(state)

/** Orders from before there were after-sales have no list. */
export const afterSalesOf = (order: Order): readonly AfterSale[] => order.afterSales ?? []

/** The after-sale that an order shows: the latest that is not over. */
export const openAfterSaleOf = (order: Order): AfterSale | undefined =>
  afterSalesOf(order).findLast(one => !isOver(one))

/** After-sales whose refund is not decided yet: what they ask for is theirs until then. */
export const claimsOf = (order: Order): AfterSale[] =>
  afterSalesOf(order).filter(({ state }) => CLAIMING.includes(state))

/** The open claim on a line. There is one at most. */
export const claimOn = (order: Order, lineId: string): AfterSale | undefined =>
  claimsOf(order).find(({ lines }) => lines.some(line => line.lineId === lineId))

/** Freight that claims have set aside. */
export const claimedFreightOf = (order: Order): number =>
  claimsOf(order).reduce((sum, { freightFen }) => sum + freightFen, 0)

/** Unshipped pieces of a line that a buyer wants the money back for: they stay in the shop until that is decided. */
export const keptBack = (order: Order, lineId: string): number =>
  claimsOf(order)
    .flatMap(({ lines }) => lines.filter(line => line.lineId === lineId))
    .reduce((sum, { quantity, ofShipped }) => sum + quantity - ofShipped, 0)
