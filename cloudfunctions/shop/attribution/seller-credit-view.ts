import type { CreditAction, SellerCreditView } from '../../../types/api/credit-views'
import { fen } from '../../../types/fen'
import { distributorId } from '../audit/audited'
import type { Order } from '../documents'
import type { Ids } from '../ports'
import { earnerOf, isVoid, openCredit } from './contest'
import { contestView, earnedBy, touchView } from './credit-view'
import type { Credit, TouchTold } from './document'
import { isContested, isHeld } from './open-questions'

/** What the owner may decide about the credit now. */
function actionsOf(order: Order, credit: Credit): CreditAction[] {
  const open = openCredit(order).ok
  const held = isHeld(credit) && credit.spans.length > 0
  const others = credit.others.some(({ why }) => why !== 'own_purchase')
  return [
    ...(held ? (['look'] as const) : []),
    ...(open && others ? (['reassign'] as const) : []),
    ...(isContested(credit) ? (['answer'] as const) : []),
  ]
}

/** All about who earns by an order and why, for staff; openids stay out. */
export function sellerCreditView(
  ids: Pick<Ids, 'derived'>,
  order: Order,
  isOwner: boolean,
): SellerCreditView | undefined {
  const { credit } = order
  if (!credit) return undefined
  const earner = earnerOf(credit)
  const personOf = (touch: TouchTold) => ({
    distributorId: distributorId(ids, touch.distributorId),
    name: touch.name,
    ...touchView(touch, credit),
  })
  const named = new Map([...credit.spans, ...credit.others].map(one => [one.distributorId, one.name]))
  return {
    ...(earner && {
      earner: {
        ...personOf(earner),
        ...{ rule: earner.rule, reason: earner.reason ?? '', decidedAt: earner.at },
        rates: Object.entries(earner.rateBp).map(([lineId, rateBp]) => ({ lineId, rateBp })),
        earnFen: isVoid(credit) ? fen(0) : earnedBy(earner, order),
      },
    }),
    others: credit.others.map(touch => ({ ...personOf(touch), why: touch.why })),
    ...(credit.hold && { hold: credit.hold }),
    ...(credit.looked && { looked: { verdict: credit.looked.verdict, at: credit.looked.at } }),
    settled: credit.settledRefunds !== undefined,
    contests: (credit.contests ?? []).map(contest => ({
      ...contestView(contest),
      distributorId: distributorId(ids, contest.distributorId),
      name: named.get(contest.distributorId) ?? '',
    })),
    actions: isOwner ? actionsOf(order, credit) : [],
  }
}
