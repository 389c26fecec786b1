import type { Fen } from '../../types/fen'
import type { Result } from '../../types/result'
import type { PayFault } from './pay-fault'

/** A transfer as WeChat Pay states it (商家转账, `/v3/fund-app/mch-transfer/transfer-bills`). */
export interface Transfer {
  outBillNo: string
  transferBillNo: string
  /** WeChat's own states; `TRANSFERING` is its spelling. */
  state:
    | 'ACCEPTED'
    | 'PROCESSING'
    | 'WAIT_USER_CONFIRM'
    | 'TRANSFERING'
    | 'SUCCESS'
    | 'FAIL'
    | 'CANCELING'
    | 'CANCELLED'
  transferFen: number
  /** Whom it goes to, an openid; the answer to creating does not repeat it. */
  payeeId?: string
  /**
   * WeChat's code, of FAIL; '' where it tells none. `OVERDUE_CLOSE`: nobody confirmed within 24 hours. `MCH_CANCEL`: called
   * off. `NAME_NOT_CORRECT`, `ID_CARD_NOT_CORRECT`: another person. `ACCOUNT_FROZEN`, `PAYEE_ACCOUNT_ABNORMAL`,
   * `REAL_NAME_CHECK_FAIL`, `…_RECEIVED_QUOTA_EXCEED` and more: the account cannot take it (pay.weixin.qq.com 4013774966).
   */
  failReason: string
  /** What `wx.requestMerchantTransfer` opens; only the answer to creating tells it, from WAIT_USER_CONFIRM on. */
  packageInfo?: string
  /** When WeChat took it, epoch ms. */
  createdAt?: number
}

/**
 * Why WeChat does not take a transfer. Nothing was moved, and the same number may be sent again: never another one while
 * this one is not known to have failed. WeChat has one code for most of these and tells them apart in its words only, so
 * they choose what a person reads, and nothing else.
 */
export type TransferRefusal =
  | 'not_enough'
  | 'limit_reached'
  /** Real name and openid do not belong together. */
  | 'name_differs'
  /** The person's account cannot take it. */
  | 'account_unfit'
  /** Wrong scene, number used with other figures, no right: only the owner can see to it. */
  | 'refused'

/** From here on WeChat wants the name. Below it is nobody's business: a misspelt one would only stop small sums. */
export const NAME_FROM_FEN = 2_000_00

/** Transfers to distributors. They go out from the one function whose address WeChat has on its list. */
export interface Transfers {
  /** Always under the same number: asking again tells how it stands and moves nothing twice. */
  create(order: {
    /** Digits and letters, at most 32. */
    outBillNo: string
    payeeId: string
    transferFen: Fen
    /** Plain; sealed by the adapter, and sent only from `NAME_FROM_FEN` on: below it may be ''. */
    realName: string
    remark: string
  }): Promise<Result<Transfer, PayFault | TransferRefusal>>
  /** At most 30 days back: an older one is unknown to WeChat as well. */
  query(outBillNo: string): Promise<Result<Transfer, PayFault | 'transfer_unknown'>>
  /** Asks WeChat to give back what nobody has confirmed yet; ok means it has begun to. */
  cancel(outBillNo: string): Promise<Result<true, PayFault | 'not_cancellable' | 'transfer_unknown'>>
}
