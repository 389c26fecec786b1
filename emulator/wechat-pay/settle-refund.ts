import type { RefundRecord, RefundStatus } from './model'

export type RefundOutcome = Exclude<RefundStatus, 'PROCESSING'>

/** Where a refund may go. An abnormal one (the payer's card is gone) can still be put right by the merchant. */
const NEXT: Record<RefundStatus, readonly RefundOutcome[]> = {
  PROCESSING: ['SUCCESS', 'ABNORMAL', 'CLOSED'],
  ABNORMAL: ['SUCCESS', 'CLOSED'],
  SUCCESS: [],
  CLOSED: [],
}

/** The refund after its outcome. Throws where WeChat would never go: a mistake of the test. */
export function settledRefund(refund: RefundRecord, status: RefundOutcome, now: number): RefundRecord {
  if (!NEXT[refund.status].includes(status))
    throw new Error(`a refund never goes ${refund.status} -> ${status}`)
  return { ...refund, status, ...(status === 'SUCCESS' ? { succeededAt: now } : {}) }
}
