import type { Book } from './book'
import type { RefundStatus, TransferState } from './model'

/** Sums over all trades, refunds and transfers, in fen, for proofs over a whole shop day. */
export interface PlatformMoney {
  inFen: number
  refundedFen: number
  /** Accepted and neither paid back nor closed yet: PROCESSING and ABNORMAL. */
  refundingFen: number
  /** Received by people. */
  transferredFen: number
  /** Accepted, and neither received nor given back yet: it lies locked. */
  transferringFen: number
}

export function money(book: Book): PlatformMoney {
  const refunds = (...states: RefundStatus[]) =>
    sum(
      [...book.refunds.values()]
        .filter(({ status }) => states.includes(status))
        .map(({ refundFen }) => refundFen),
    )
  const transfers = (...states: TransferState[]) =>
    sum(
      [...book.transfers.values()]
        .filter(({ state }) => states.includes(state))
        .map(({ transferFen }) => transferFen),
    )
  return {
    inFen: sum([...book.trades.values()].map(({ paid, totalFen }) => (paid ? totalFen : 0))),
    refundedFen: refunds('SUCCESS'),
    refundingFen: refunds('PROCESSING', 'ABNORMAL'),
    transferredFen: transfers('SUCCESS'),
    transferringFen: transfers('ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING'),
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0)
