import { type Fen, fen, sumFen } from '../../../types/fen'
import type { Order, OrderLine } from '../documents'

/** What the shop kept of a line's money after the order's first `n` refunds. */
export function keptAfter(n: number, { refunds }: Pick<Order, 'refunds'>, line: OrderLine): Fen {
  const back = refunds
    .slice(0, n)
    .flatMap(({ lines }) => lines)
    .filter(({ lineId }) => lineId === line.id)
    .map(({ refundFen }) => refundFen)
  return fen(line.paidFen - sumFen(back))
}
