import type { NotCredited } from '../../../types/api/credit-views'
import type { DistributionView } from '../../../types/api/distributor'
import { isActive } from '../distributor/distributor'
import type { Distributor } from '../distributor/document'
import { DAY_MS } from '../order/order'
import type { Credit, Touch, TouchTold } from './document'

/** A touch with the distributor whose card it was. */
export interface KnownTouch extends Touch {
  joined: Distributor[]
}

/** All that decides who earns by an order: nothing else is asked, then or later. */
export interface CreditCase {
  buyerId: string
  touches: readonly KnownTouch[]
  /** When the order was placed. */
  at: number
  settings: Pick<DistributionView, 'rule' | 'withinDays' | 'newCustomersOnly'>
  /** Whether the buyer had ever paid for anything here. */
  paidBefore: boolean
  /** The rates of the order's lines for this person, in basis points by line id. */
  ratesOf: (person: Distributor | undefined) => Record<string, number>
}

/** Until when a touch counts, in epoch ms: at that moment it does no more. */
export const untilOf = (touchedAt: number, withinDays: number): number => touchedAt + withinDays * DAY_MS

const toldOf = (touch: KnownTouch): TouchTold => ({
  distributorId: touch.distributorId,
  name: touch.joined[0]?.name ?? '',
  touchId: touch._id,
  code: touch.code,
  channel: touch.channel,
  productId: touch.productId,
  touchedAt: touch.at,
})

/** By the rule, the deciding touch first; of two at one moment the ids decide, so that it is always the same one. */
const inOrder = (rule: 'last' | 'first') => (one: Touch, other: Touch) => {
  const earlier = one.at - other.at || (one._id < other._id ? -1 : 1)
  return rule === 'first' ? earlier : -earlier
}

/** Of each distributor the touch that speaks most for them, the deciding one first. */
function oneOfEach({ touches, at, settings: { rule, withinDays } }: CreditCase): KnownTouch[] {
  const counting = touches
    .filter(touch => touch.at <= at && at < untilOf(touch.at, withinDays))
    .sort(inOrder(rule))
  return counting.filter(
    (touch, i) => counting.findIndex(({ distributorId }) => distributorId === touch.distributorId) === i,
  )
}

/** Why even the deciding touch earns nothing: nobody moves up in its place. */
function whyNobody(decides: KnownTouch | undefined, { settings, paidBefore }: CreditCase) {
  if (settings.newCustomersOnly && paidBefore) return 'not_new_customer'
  return decides && !isActive(decides.joined[0]) ? 'suspended' : undefined
}

/**
 * Who earns by an order, and why, and why not the others: a snapshot that later changes of settings, rates or people leave
 * alone. Undefined when no card within the window led to it. One's own card never competes.
 */
export function creditFor(order: CreditCase): Credit | undefined {
  const { buyerId, at, settings, ratesOf } = order
  const { rule, withinDays } = settings
  const touches = oneOfEach(order)
  if (touches.length === 0) return undefined
  const decides = touches.find(({ distributorId }) => distributorId !== buyerId)
  const nobody = whyNobody(decides, order)
  const lost: NotCredited = rule === 'last' ? 'later_touch' : 'earlier_touch'
  const whyNot = (touch: KnownTouch): NotCredited => {
    if (touch.distributorId === buyerId) return 'own_purchase'
    return nobody === 'not_new_customer' || touch === decides ? (nobody ?? lost) : lost
  }
  const earner = nobody ? undefined : decides
  return {
    spans: earner
      ? [
          {
            ...toldOf(earner),
            ...{ rule, untilAt: untilOf(earner.at, withinDays), rateBp: ratesOf(earner.joined[0]) },
            ...{ fromRefund: 0, at },
          },
        ]
      : [],
    others: touches
      .filter(touch => touch !== earner)
      .map(touch => ({ ...toldOf(touch), why: whyNot(touch) })),
    withinDays,
  }
}
