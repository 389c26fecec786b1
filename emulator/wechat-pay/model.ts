/** `REFUND`: at least one refund of the payment was accepted. */
export type TradeState = 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'
export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'

/** One payment order of the merchant. Times in epoch ms, money in fen. */
export interface TradeRecord {
  outTradeNo: string
  appId: string
  mchId: string
  description: string
  attach?: string
  totalFen: number
  payerId: string
  notifyUrl: string
  /** The prepay body as first asked, in one spelling: asking again must say the same. */
  asked: string
  state: TradeState
  /** After this nobody can pay it, though its state stays NOTPAY until the merchant closes it. */
  expireAt: number
  prepays: { id: string; at: number }[]
  paid?: { transactionId: string; at: number; payerTotalFen: number }
}

/** One refund of a trade. Times in epoch ms, money in fen. */
export interface RefundRecord {
  outRefundNo: string
  refundId: string
  outTradeNo: string
  transactionId: string
  refundFen: number
  totalFen: number
  notifyUrl?: string
  /** The refund body as first asked, in one spelling. */
  asked: string
  status: RefundStatus
  createdAt: number
  /** Set when it became SUCCESS. */
  succeededAt?: number
}

/** The first two go on by themselves, `WAIT_USER_CONFIRM` by the payee's word. The last three of these are ends. */
export type TransferState =
  | 'ACCEPTED'
  | 'PROCESSING'
  | 'WAIT_USER_CONFIRM'
  | 'TRANSFERING'
  | 'CANCELING'
  | 'SUCCESS'
  | 'FAIL'
  | 'CANCELLED'

/** One transfer of the merchant to a person (商家转账). Times in epoch ms, money in fen. */
export interface TransferRecord {
  outBillNo: string
  transferBillNo: string
  appId: string
  payeeId: string
  transferFen: number
  sceneId: string
  remark: string
  /** As it was unsealed; absent where none was sent. */
  payeeName?: string
  notifyUrl?: string
  /** The body as first asked, in one spelling and with the name unsealed: each seal of the same name differs. */
  asked: string
  state: TransferState
  packageInfo: string
  createdAt: number
  /** When it came into its state. */
  at: number
  /** Why it will fail once the payee has confirmed; why it did, when it has. */
  failReason?: string
}

/** What becomes of a new transfer. Without a plan it waits for its payee at once, and succeeds. */
export interface TransferPlan {
  /**
   * What creating answers, in place of WAIT_USER_CONFIRM: it goes on by itself after a minute. PROCESSING also takes the
   * place of NOT_ENOUGH, and lasts as long as the merchant's account is empty.
   */
  start?: 'ACCEPTED' | 'PROCESSING'
  /** Once confirmed it fails, for this reason (WeChat's code, e.g. `PAYEE_ACCOUNT_ABNORMAL`). */
  failReason?: string
}

/** What an API call is answered with: no body = 204. */
export interface ApiAnswer {
  status: number
  body?: Record<string, unknown>
}

/** WeChat's error answer: HTTP status, code, words. */
export const refuse = (status: number, code: string, message: string): ApiAnswer => ({
  status,
  body: { code, message },
})

/** Epoch ms as WeChat writes time: RFC 3339 in Beijing's zone, whole seconds. */
export const beijingTime = (ms: number): string =>
  `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
