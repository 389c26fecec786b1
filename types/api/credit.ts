import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import type { ContestCard, CreditCard, CreditPreview, HeldCard } from './credit-views'
import { cursor, derivedId, longWords, orderNumber } from './fields'
import type { SellerOrderView } from './seller-order'

const said = longWords(LIMITS.contestChars)
const page = v.strictObject({ after: v.optional(cursor) })

/** Why the credit of an order cannot be decided anew. `credit_settled`: what was earned is available, void, or given back. */
const fixed = ['order_not_found', 'not_paid', 'credit_settled'] as const
/** Why somebody cannot be given it. */
const unfit = ['not_touched', 'own_purchase', 'not_active'] as const

export const creditApi = {
  /** Who would earn if the caller ordered now. */
  'credit.preview': endpoint<CreditPreview>()({ role: 'buyer', input: v.strictObject({}), errors: [] }),
  /** Paid orders whose buyer had opened a card of the caller, won or lost, newest first. */
  'credit.mine': endpoint<{ credits: CreditCard[]; after?: string }>()({
    role: 'distributor',
    input: page,
    errors: [],
  }),
  /** The caller says that an order of `credit.mine` which earns somebody else, or nobody, was theirs. Once per order. */
  'credit.contest': endpoint<CreditCard>()({
    role: 'distributor',
    input: v.strictObject({ number: orderNumber, words: said }),
    errors: [...fixed, 'already_earning', 'own_purchase', 'contest_answered'],
  }),
  /** Contests that nobody has answered, the oldest first. */
  'credit.contests': endpoint<{ contests: ContestCard[]; after?: string }>()({
    role: 'clerk',
    input: page,
    errors: [],
  }),
  /** Orders that go to the distributor's own phone or door and wait for `credit.look`, the oldest first. */
  'credit.held': endpoint<{ held: HeldCard[]; after?: string }>()({
    role: 'clerk',
    input: page,
    errors: [],
  }),
  /** `uphold` gives the credit to who contests, in the same step. */
  'credit.answer': endpoint<SellerOrderView>()({
    role: 'owner',
    input: v.strictObject({
      number: orderNumber,
      distributorId: derivedId,
      verdict: v.picklist(['uphold', 'dismiss']),
      words: said,
    }),
    errors: [...fixed, ...unfit, 'contest_not_found', 'contest_answered'],
  }),
  /** To nobody but one whose card this buyer opened within the window, and only until it is settled. */
  'credit.reassign': endpoint<SellerOrderView>()({
    role: 'owner',
    input: v.strictObject({
      number: orderNumber,
      distributorId: derivedId,
      reason: longWords(LIMITS.decisionChars),
    }),
    errors: [...fixed, ...unfit],
  }),
  /** The owner has looked at an order that goes to the distributor's own phone or door. */
  'credit.look': endpoint<SellerOrderView>()({
    role: 'owner',
    input: v.strictObject({ number: orderNumber, verdict: v.picklist(['pass', 'void']) }),
    errors: ['order_not_found', 'nothing_held', 'looked_already'],
  }),
}
