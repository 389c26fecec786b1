import type { Result } from '../../types/result'
import { ok } from '../../types/result'
import type { Desk } from './api/desk'
import type { PayKeys } from './keys'
import type { RefundRecord } from './model'
import type { Messenger } from './notices/messenger'
import { type PayRefusal, type PaySheetParams, paidTrade, payable } from './payer'
import { type RefundOutcome, settledRefund } from './settle-refund'

export interface Payer {
  openid: string
  /** What the payer gives himself when WeChat pays a part (a coupon of WeChat's). Fen; the total by default. */
  payerTotalFen?: number
}

/** Moves the money: payers' payments in, refunds out; each movement is told to the shop. */
export interface Bank {
  /** Outcomes of the next refunds that fall due, first one first; SUCCESS when empty. */
  readonly refundOutcomes: RefundOutcome[]
  pay(params: PaySheetParams | string, payer: Payer): Result<{ transactionId: string }, PayRefusal>
  settleRefund(outRefundNo: string, outcome: RefundOutcome): RefundRecord
  /** Settles the refunds that have been processing for long enough. */
  settleDueRefunds(): void
}

export function openBank(world: {
  desk: Desk
  merchant: PayKeys
  messenger: Messenger
  /** How long a refund is PROCESSING; `never` = until settled by hand. */
  refundAfterMs: number | 'never'
}): Bank {
  const { desk, messenger, refundAfterMs } = world
  const till = { book: desk.book, now: desk.now, merchant: world.merchant }
  const refundOutcomes: RefundOutcome[] = []

  function settleRefund(outRefundNo: string, outcome: RefundOutcome): RefundRecord {
    const refund = desk.book.refunds.get(outRefundNo)
    if (!refund) throw new Error(`no such refund: ${outRefundNo}`)
    const settled = settledRefund(refund, outcome, desk.now())
    desk.book.putRefund(settled)
    messenger.tellRefund(settled)
    return settled
  }

  return {
    refundOutcomes,
    settleRefund,
    pay(params, { openid, payerTotalFen }) {
      const trade = payable(till, params, openid)
      if (!trade.ok) return trade
      const paid = paidTrade(trade.value, desk.now(), payerTotalFen)
      desk.book.putTrade(paid)
      messenger.tellPayment(paid)
      return ok({ transactionId: paid.paid.transactionId })
    },
    settleDueRefunds() {
      if (refundAfterMs === 'never') return
      for (const { outRefundNo, status, createdAt } of [...desk.book.refunds.values()]) {
        if (status !== 'PROCESSING' || createdAt + refundAfterMs > desk.now()) continue
        settleRefund(outRefundNo, refundOutcomes.shift() ?? 'SUCCESS')
      }
    },
  }
}
