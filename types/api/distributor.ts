import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { cursor, derivedId, goodsId, phone, rateBp, words } from './fields'

export const distributorStates = ['applied', 'active', 'rejected', 'suspended'] as const
export type DistributorState = (typeof distributorStates)[number]

/** What the owner may decide about a distributor: see the table in `cloudfunctions/shop/distributor/distributor.ts`. */
export const distributorDecisions = ['approve', 'reject', 'suspend', 'restore'] as const
export type DistributorDecision = (typeof distributorDecisions)[number]

/** What happened to a distributor; `change` and `agree` are their own doing and leave the state alone. */
export type DistributorEvent = 'apply' | 'change' | 'agree' | DistributorDecision

/** What the distributor's own step replaced. */
export interface DistributorWas {
  name?: string
  phone?: string
  agreedTo?: string
}

/** Who the caller is to the shop as one who shares for it. */
export interface DistributorMeView {
  state: 'none' | DistributorState
  /** Shown beside 推广; '' before somebody has applied. */
  name: string
  /** The caller's own; '' before somebody has applied. */
  phone: string
  /** Why it was rejected or suspended; '' otherwise. */
  reason: string
  /** The wording that is to be read and accepted now, and the one that was. */
  agreement: string
  agreedTo: string
  joining: 'open' | 'approval'
}

/** One distributor, for staff. `id` stands for the person; it is no openid. */
export interface DistributorView {
  id: string
  state: DistributorState
  name: string
  phone: string
  agreedTo: string
  appliedAt: number
  /** The rate of this person, in basis points; absent = that of the goods or the shop. */
  rateBp?: number
  /** Recorded as a business that invoices: its payouts are not taxed here. */
  business?: { name: string; creditCode: string }
  reason: string
  events: { event: DistributorEvent; at: number; reason: string; was?: DistributorWas }[]
  /** What the caller may decide now. */
  actions: DistributorDecision[]
}

/** How the shop lets others share. */
export interface DistributionView {
  joining: 'open' | 'approval'
  /** Whose card counts: of the last or of the first touch within `withinDays`. */
  rule: 'last' | 'first'
  withinDays: number
  newCustomersOnly: boolean
  /** The shop's rate, and the cap of every rate, in basis points. */
  rateBp: number
  capBp: number
  /** The wording of the agreement that distributors accept. */
  agreement: string
}

const reason = words(LIMITS.decisionChars, 0)
const needsReason = (decision: DistributorDecision) => decision === 'reject' || decision === 'suspend'

export const distributorApi = {
  'distributor.me': endpoint<DistributorMeView>()({ role: 'buyer', input: v.strictObject({}), errors: [] }),
  /**
   * Free, and without having bought anything. Asking again changes nothing; who was rejected asks once more, and then
   * always waits for the owner. `agreedTo` is the wording that was shown.
   */
  'distributor.apply': endpoint<DistributorMeView>()({
    role: 'buyer',
    input: v.strictObject({ name: words(LIMITS.distributorNameChars), phone, agreedTo: words(20) }),
    errors: ['agreement_changed'],
  }),
  /**
   * The caller's own name and phone from now on. Orders that were placed keep the name that they were placed with; a
   * phone that was changed still counts as one's own. The same once more changes nothing.
   */
  'distributor.change': endpoint<DistributorMeView>()({
    role: 'distributor',
    input: v.strictObject({ name: words(LIMITS.distributorNameChars), phone }),
    errors: ['changed_too_often'],
  }),
  /** Accepts the present wording, once it has been read: until then no card can be made. `agreedTo` is what was shown. */
  'distributor.agree': endpoint<DistributorMeView>()({
    role: 'distributor',
    input: v.strictObject({ agreedTo: words(20) }),
    errors: ['agreement_changed'],
  }),
  /** Who applied last comes first. */
  'distributor.list': endpoint<{ distributors: DistributorView[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({ state: v.picklist(distributorStates), after: v.optional(cursor) }),
    errors: [],
  }),
  /** Rejecting and suspending say why, in words for the distributor. Deciding the same twice changes nothing. */
  'distributor.decide': endpoint<DistributorView>()({
    role: 'owner',
    input: v.pipe(
      v.strictObject({
        distributorId: derivedId,
        decision: v.picklist(distributorDecisions),
        reason: v.optional(reason, ''),
      }),
      v.check(({ decision, reason }) => reason !== '' || !needsReason(decision)),
    ),
    errors: ['distributor_not_found', 'distributor_moved'],
  }),
  'distribution.settings': endpoint<DistributionView>()({
    role: 'owner',
    input: v.strictObject({}),
    errors: [],
  }),
  /** What is not named stays. Orders that were placed keep what held then. */
  'distribution.set': endpoint<DistributionView>()({
    role: 'owner',
    input: v.strictObject({
      joining: v.optional(v.picklist(['open', 'approval'])),
      rule: v.optional(v.picklist(['last', 'first'])),
      withinDays: v.optional(
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.creditWithinDays)),
      ),
      newCustomersOnly: v.optional(v.boolean()),
      rateBp: v.optional(rateBp),
      capBp: v.optional(rateBp),
    }),
    errors: ['rate_too_high'],
  }),
  /** A rate of its own for a product, a SKU or a distributor; without `rateBp` it has none any more. */
  'distribution.set_rate': endpoint<{ rateBp?: number }>()({
    role: 'owner',
    input: v.strictObject({
      of: v.picklist(['product', 'sku', 'person']),
      id: goodsId,
      rateBp: v.optional(rateBp),
    }),
    errors: ['rate_too_high', 'product_not_found', 'sku_not_found', 'distributor_not_found'],
  }),
}
