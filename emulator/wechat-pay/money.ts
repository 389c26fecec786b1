import type { Book } from './book'
import type { RefundStatus } from './model'

/** Sums over all trades and refunds, in fen, for proofs over a whole shop day. */
export interface PlatformMoney {
  inFen: number
  refundedFen: number
  /** Accepted and neither paid back nor closed yet: PROCESSING and ABNORMAL. */
  refundingFen: number
}

export function money(book: Book): PlatformMoney {
  const refunds = (...states: RefundStatus[]) =>
    sum(
      [...book.refunds.values()]
        .filter(({ status }) => states.includes(status))
        .map(({ refundFen }) => refundFen),
    )
  return {
    inFen: sum([...book.trades.values()].map(({ paid, totalFen }) => (paid ? totalFen : 0))),
    refundedFen: refunds('SUCCESS'),
    refundingFen: refunds('PROCESSING', 'ABNORMAL'),
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0)
