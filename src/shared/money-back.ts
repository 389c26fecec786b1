import type { OrderView } from '../../types/api/order'

/** What went back of an order's money, and whether that is all that was paid for it. Sum in fen. */
export function moneyBack({ refunds, payableFen }: Pick<OrderView, 'refunds' | 'payableFen'>) {
  const refundedFen = refunds.reduce((sum, { refundFen }) => sum + refundFen, 0)
  return { refundedFen, isAll: refundedFen >= payableFen }
}
