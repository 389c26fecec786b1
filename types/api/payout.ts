import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { cursor, derivedId, longWords, priceFen, requestId } from './fields'
import type { TaxView } from './tax'

/**
 * The life of a payout. `asked` waits for the owner; `approved` for WeChat to take it; `waiting` for the distributor's own
 * word in WeChat, at most 24 hours; `transferring` is WeChat moving the money. The last four are ends; after the last three
 * the money is available again.
 */
export const payoutStates = [
  'asked',
  'approved',
  'waiting',
  'transferring',
  'paid',
  'returned',
  'refused',
  'withdrawn',
] as const
export type PayoutState = (typeof payoutStates)[number]

/** Why the money came back, or is held up: WeChat's word as one of ours; the phone has a sentence for each. */
export const payoutReasons = [
  /** The distributor did not confirm within 24 hours. */
  'not_confirmed',
  /** The shop called it off at WeChat. */
  'called_off',
  /** Real name and WeChat account are not the same person. */
  'name_differs',
  /** The account cannot take it: frozen, not real-named, or over its own limit. */
  'account_unfit',
  /** The merchant's account has not enough money: held up until topped up. */
  'not_enough',
  /** The merchant's daily limit is used up: held up until tomorrow. */
  'limit_reached',
  /** WeChat refuses for a reason that only the owner can look into. */
  'refused_by_wechat',
  /** No answer yet: asked again by itself. */
  'unavailable',
] as const
export type PayoutReason = (typeof payoutReasons)[number]

/**
 * What happens to a payout. `hold_up`: WeChat does not take it (yet), `reason` says why; `wait`: it waits for the distributor's
 * word; `call_off`: the owner wants it back before anybody has confirmed, or because WeChat does not take it.
 */
export type PayoutEvent =
  | ('ask' | 'approve' | 'refuse' | 'withdraw')
  | ('hold_up' | 'wait' | 'call_off' | 'transfer' | 'pay' | 'return')

/** One step of a payout, as both sides see it. */
export interface PayoutEventView {
  event: PayoutEvent
  at: number
  by: 'distributor' | 'owner' | 'wechat' | 'shop'
  /** Of `refuse`, the owner's words; otherwise ''. */
  words: string
  /** Of `hold_up` and `return`. */
  reason?: PayoutReason
}

/** A payout, as its distributor sees it. Money in fen. */
export interface PayoutView {
  /** Also WeChat's `out_bill_no`. */
  id: string
  state: PayoutState
  at: number
  grossFen: number
  /** Fixed when the owner approves; before that what it would be now. */
  tax: TaxView
  taxFen: number
  netFen: number
  /** While `waiting`: when WeChat gives it back if nobody confirms. */
  confirmBy?: number
  /** While `approved`: why it is held up. Of a returned one: why. */
  reason?: PayoutReason
  /** While `approved` or `waiting`: the owner wants it back, and WeChat is still to be asked. */
  calledOff?: true
  events: PayoutEventView[]
  /** What the caller may do now. */
  actions: ('withdraw' | 'confirm')[]
}

/** What somebody can have paid out, and what is in the way. */
export interface PayoutStandView {
  availableFen: number
  minFen: number
  /** The one that is under way; one at a time. */
  open?: PayoutView
  /** Whether real name and id number are recorded; asked once, before the first payout. */
  identified: boolean
}

/** A payout, as staff sees it: with what helps to decide. */
export interface PayoutCard extends Omit<PayoutView, 'actions'> {
  distributor: { id: string; name: string; state: 'active' | 'suspended' }
  /** Masked: 林*；absent while not recorded. */
  realName?: string
  business: boolean
  /** Of the last 90 days' credited orders that are paid: how many, and how many of them gave money back. */
  orders: { paid: number; refunded: number }
  /** Credited orders that wait for the owner's look, and contests that wait for an answer. */
  held: number
  /** The first few of those that wait for a look. */
  heldNumbers: string[]
  contested: number
  /** What the account holds beside this payout. Negative = carried. */
  availableFen: number
  pendingFen: number
  actions: ('approve' | 'refuse' | 'retry' | 'call_off')[]
}

export interface PayoutSettingsView {
  minFen: number
}

/** What `wx.requestMerchantTransfer` takes. */
export interface TransferTicket {
  mchId: string
  appId: string
  package: string
}

const amount = v.pipe(priceFen, v.minValue(LIMITS.leastPayoutFen))
const one = v.strictObject({ payoutId: derivedId })
const page = { after: v.optional(cursor) }

export const payoutApi = {
  'payout.stand': endpoint<PayoutStandView>()({ role: 'distributor', input: v.strictObject({}), errors: [] }),
  /** What would be kept for taxes, and what would arrive, if so much were paid out now. */
  'payout.preview': endpoint<{ tax: TaxView; grossFen: number; taxFen: number; netFen: number }>()({
    role: 'distributor',
    input: v.strictObject({ grossFen: amount }),
    errors: [],
  }),
  /** The same request id is the same wish. */
  'payout.ask': endpoint<PayoutView>()({
    role: 'distributor',
    input: v.strictObject({ requestId, grossFen: amount }),
    errors: ['below_minimum', 'more_than_available', 'payout_open', 'identity_needed'],
  }),
  'payout.withdraw': endpoint<PayoutView>()({
    role: 'distributor',
    input: one,
    errors: ['payout_not_found', 'payout_moved'],
  }),
  /** For WeChat's own sheet. Only while it waits for the distributor's word. */
  'payout.ticket': endpoint<TransferTicket>()({
    role: 'distributor',
    input: one,
    errors: ['payout_not_found', 'payout_moved'],
  }),
  'payout.show': endpoint<PayoutView>()({ role: 'distributor', input: one, errors: ['payout_not_found'] }),
  /** The caller's own, newest first. */
  'payout.list': endpoint<{ payouts: PayoutView[]; after?: string }>()({
    role: 'distributor',
    input: v.strictObject(page),
    errors: [],
  }),
  /** `asked`: what waits for the owner, the oldest first; `under_way` and `ended`: the newest first. */
  'payout.queue': endpoint<{ payouts: PayoutCard[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({ which: v.picklist(['asked', 'under_way', 'ended']), ...page }),
    errors: [],
  }),
  'payout.detail': endpoint<PayoutCard>()({ role: 'clerk', input: one, errors: ['payout_not_found'] }),
  /** Several at once, each for itself: one that cannot be approved does not stop the others. */
  'payout.approve': endpoint<{ done: { id: string; refused?: 'payout_not_found' | 'payout_moved' }[] }>()({
    role: 'owner',
    input: v.strictObject({
      payoutIds: v.pipe(v.array(derivedId), v.minLength(1), v.maxLength(LIMITS.payoutsAtOnce)),
    }),
    errors: [],
  }),
  'payout.refuse': endpoint<PayoutCard>()({
    role: 'owner',
    input: v.strictObject({ payoutId: derivedId, words: longWords(LIMITS.decisionChars) }),
    errors: ['payout_not_found', 'payout_moved'],
  }),
  /** What held it up is mended: WeChat is asked again, under the same number. */
  'payout.retry': endpoint<PayoutCard>()({
    role: 'owner',
    input: one,
    errors: ['payout_not_found', 'payout_moved'],
  }),
  /** What WeChat has not taken yet, or nobody has confirmed, comes back; what is confirmed first is paid all the same. */
  'payout.call_off': endpoint<PayoutCard>()({
    role: 'owner',
    input: one,
    errors: ['payout_not_found', 'payout_moved'],
  }),
  'payout.settings': endpoint<PayoutSettingsView>()({ role: 'owner', input: v.strictObject({}), errors: [] }),
  'payout.set': endpoint<PayoutSettingsView>()({
    role: 'owner',
    input: v.strictObject({ minFen: amount }),
    errors: [],
  }),
}
