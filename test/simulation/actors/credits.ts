import type { Order } from '../../../cloudfunctions/shop/documents'
import { lookAtHold, reassignCredit } from '../../../cloudfunctions/shop/ledger/credit-life'
import { changeOrder } from '../../../cloudfunctions/shop/order/change-order'
import { followUp } from '../../../cloudfunctions/shop/order/follow-up'
import type { Result } from '../../../types/result'
import { aCard, SHARERS } from '../world/cards'
import { call, type Day, OWNER, ordersOf } from '../world/day'
import type { Dice } from '../world/dice'

/** As declared in `config/functions.ts`: how long a call of a phone may run. */
const API_MS = 20_000

/** What the seller decides about a credit: the same whenever it is tried again. */
function decision(day: Day, dice: Dice, seen: Order): (order: Order) => Result<Order, string> {
  const at = day.town.clock.now()
  const verdict = dice.pick(['pass', 'void'] as const)
  if (seen.credit?.hold) return order => lookAtHold(order, { verdict, at, by: OWNER })
  const to = aCard(dice, seen, at)
  return order => reassignCredit(order, to)
}

/** Somebody says that an order was theirs whose buyer had opened their card too. */
export async function contest(day: Day, openid: string, dice: Dice): Promise<void> {
  const orders = await day.turns.wait(`${openid}: looks`, () => ordersOf(day))
  const lost = orders.filter(({ credit }) => credit?.others.some(one => one.distributorId === openid))
  if (lost.length === 0) return
  const say = () =>
    call(day, openid, 'credit.contest', { number: dice.pick(lost)._id, words: '前天就发给买家看过' })
  await (dice.chance(20) ? Promise.all([say(), say()]) : say())
}

/** The seller answers who says so, now and then twice at once. */
export async function answerContests(day: Day, dice: Dice): Promise<void> {
  const list = await call(day, OWNER, 'credit.contests', {})
  const [first] = list?.ok ? list.value.contests : []
  if (!first) return
  const { number, distributorId } = first
  const verdict = dice.pick(['uphold', 'uphold', 'dismiss'] as const)
  const answer = () =>
    call(day, OWNER, 'credit.answer', { number, distributorId, verdict, words: '看过记录了' })
  await (dice.chance(20) ? Promise.all([answer(), answer()]) : answer())
}

/** The seller suspends somebody, or lets them share again. What they have earned stays due. */
export async function suspendOrRestore(day: Day, dice: Dice): Promise<void> {
  const person = await day.turns.wait('seller: looks', () =>
    day.town.ports.store.get('distributors', dice.pick(SHARERS)),
  )
  if (!person) return
  const decision = person.state === 'suspended' ? 'restore' : 'suspend'
  const { publicId: distributorId } = person
  await call(day, OWNER, 'distributor.decide', { distributorId, decision, reason: '先停一停' })
}

/** The seller looks at one credited order: at a hold, or gives the credit to somebody else. */
export async function changeCredit(day: Day, dice: Dice): Promise<void> {
  const orders = await day.turns.wait('seller: looks', () => ordersOf(day))
  const credited = orders.filter(({ credit, payment }) => credit && payment)
  if (credited.length === 0) return
  const seen = dice.pick(credited)
  const decide = decision(day, dice, seen)
  await day.cloud.run(`${OWNER} credit`, API_MS, async ports => {
    const changed = await changeOrder(ports.store, seen._id, decide)
    if (changed.ok) await followUp(ports, changed.value)
  })
}
