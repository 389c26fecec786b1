import type { PayoutEventView, PayoutReason, PayoutState } from '../../../types/api/payout'
import type { TaxView } from '../../../types/api/tax'
import type { Fen } from '../../../types/fen'
import type { Trailed } from '../audit/document'

/** One step. `byId` = the openid of who took it; '' for WeChat and the shop itself. Never told to a phone. */
export type PayoutEventOf = PayoutEventView & { byId: string }

/** One payout. `_id` is derived from who asked and the phone's request id; it is WeChat's `out_bill_no` as well. */
export interface Payout extends Trailed {
  _id: string
  /** The distributor's openid. */
  distributorId: string
  state: PayoutState
  grossFen: Fen
  at: number
  /** From the owner's approval on: fixed. */
  tax?: TaxView
  taxFen?: Fen
  netFen?: Fen
  /** What `wx.requestMerchantTransfer` opens; '' until WeChat has taken it. */
  packageInfo: string
  /** When WeChat gives it back if nobody confirms; 0 until WeChat has taken it. */
  confirmBy: number
  reason?: PayoutReason
  /** WeChat's own code behind the reason, for whoever looks into it. */
  detail: string
  events: PayoutEventOf[]
  /** WeChat may have it: from then on it is asked before it is told anything. */
  sent: boolean
  /** Until when what was sent to WeChat may still arrive there; absent as long as nothing was. */
  arrivesUntil?: number
  /** The owner wants it back while nobody has confirmed: from then on WeChat is not told to transfer it. */
  calledOff?: true
  /** When WeChat is to be told or asked; 0 = not. */
  dueAt: number
  /** Until when whoever does so has it alone. */
  leasedUntil: number
  tries: number
  /** When postings or messages are to follow from its state; 0 = all did. */
  todoAt: number
  /** `asked`, `under_way` or `ended`: which list of the owner it stands in. Derived. */
  queue: 'asked' | 'under_way' | 'ended'
  /** Place in lists: time then id. */
  listKey: string
  /** The month in Beijing that its tax counts in; '' until it is approved. */
  month: string
  rev: number
}
