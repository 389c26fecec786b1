import type { Result } from '../../types/result'
import type { Clock } from '../clock'
import type { Faults } from '../faults'
import type { ApiFailure, SpoiltAnswer } from './api/gate'
import type { Payer } from './bank'
import type { PayKeys } from './keys'
import type { ApiAnswer, RefundRecord, TradeRecord, TransferPlan, TransferRecord } from './model'
import type { PlatformMoney } from './money'
import type { NoticeOf, NoticeTwist, PostedNotice } from './notices/messenger'
import type { Delivery, NoticeFault } from './notices/post-office'
import type { ConfirmRefusal, Payee } from './payee'
import type { PayRefusal, PaySheetParams } from './payer'
import type { Payments } from './payments'
import type { RefundOutcome } from './settle-refund'

export interface WechatPayOptions {
  merchant: PayKeys
  /** Shown on the pay sheet. */
  merchantName?: string
  /** 0 (the default) = any free port. */
  port?: number
  /** The emulated time of trades and notices; the machine's by default. Signatures of calls go by the machine's. */
  clock?: Clock
  faults?: Faults
  /** Stretches or shortens WeChat's waits between repeated notices; 1 by default. */
  noticeTimeScale?: number
  /** Looks for due notices and refunds this often by itself. Without it only `deliverDue` delivers. */
  deliverEveryMs?: number
  /** How long a refund is PROCESSING before `deliverDue` settles it: 0 by default; `never` = by `settleRefund` only. */
  refundAfterMs?: number | 'never'
  /** How long a confirmed transfer is TRANSFERING, and one called off CANCELING: 30 s by default; `never` = by `settleTransfer`. */
  transferAfterMs?: number | 'never'
  /** Keeps trades, refunds and transfers over a restart. Notices still on their way are forgotten, as WeChat may lose them. */
  dataDir?: string
}

/** The platform, seen from the test, the stage and the payer's phone. */
export interface WechatPayPlatform {
  readonly origin: string
  /** API calls seen, by method and path pattern, e.g. `POST /v3/pay/transactions/jsapi`. */
  readonly calls: Record<string, number>
  /** What befalls the next notices, first one first. */
  readonly noticeFaults: NoticeFault[]
  /** Outcomes of the next refunds that fall due, first one first; SUCCESS when empty. */
  readonly refundOutcomes: RefundOutcome[]
  /** What becomes of the next new transfers, first one first; they succeed when empty. */
  readonly transferPlans: TransferPlan[]
  /** Refuses the next call in place of doing it; may be called several times. */
  failNext(failure: ApiFailure): void
  /** Does the next call and gives its 2xx answer a bad proof. */
  spoilNext(how: SpoiltAnswer): void
  /** While empty, refunds and transfers are refused with NOT_ENOUGH. */
  setBalanceEmpty(empty: boolean): void
  /** From now on befalls every payment's notice that `noticeFaults` leaves alone; undefined = none. */
  setEveryPaymentNotice(fault: NoticeFault | undefined): void
  /** While true each refund is refused with SYSTEM_ERROR when first asked for, and taken when asked again. */
  setRefundsFailFirst(fail: boolean): void
  /** The payer confirms, with all that the phone got or with a bare prepay_id (which skips the check of paySign). */
  pay(params: PaySheetParams | string, payer: Payer): Result<{ transactionId: string }, PayRefusal>
  tradeOf(outTradeNo: string): TradeRecord | undefined
  /** What WeChat's other services know of the payments. */
  readonly payments: Payments
  refundOf(outRefundNo: string): RefundRecord | undefined
  settleRefund(outRefundNo: string, outcome: RefundOutcome): RefundRecord
  /** The payee confirms on WeChat's page, which a package opens. Closing it says nothing: the transfer goes on waiting. */
  confirmTransfer(packageInfo: string, payee: Payee): Result<{ transferBillNo: string }, ConfirmRefusal>
  transferOf(outBillNo: string): TransferRecord | undefined
  /** Every transfer that was taken, the oldest first. */
  transfers(): TransferRecord[]
  /** Ends a transfer that is TRANSFERING or CANCELING; with a `failReason` it fails, WAIT_USER_CONFIRM as well. */
  settleTransfer(outBillNo: string, failReason?: string): TransferRecord
  /** The name that WeChat knows a person by. Whoever has none here may have any. */
  setRealName(openid: string, realName: string): void
  /** What the merchant may transfer in a day; undefined = any sum. */
  setTransfersPerDay(limitFen: number | undefined): void
  /** Answers every new transfer so while it is set; what was taken before is answered as it stands. */
  setTransferRefusal(refusal: ApiAnswer | undefined): void
  money(): PlatformMoney
  makeNotice(of: NoticeOf, twist?: NoticeTwist): PostedNotice
  /** Settles due refunds and transfers, then delivers every notice due by the emulated clock. */
  deliverDue(how?: 'in_turn' | 'at_once'): Promise<Delivery[]>
  /** Notices not yet accepted, with the moment of their next delivery (epoch ms). */
  pendingNotices(): { number: string; dueAt: number; attempts: number }[]
  stop(): Promise<void>
}
