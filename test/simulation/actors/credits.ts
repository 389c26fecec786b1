import type { Order } from '../../../cloudfunctions/shop/documents'
import { lookAtHold, reassignCredit } from '../../../cloudfunctions/shop/ledger/credit-life'
import { changeOrder } from '../../../cloudfunctions/shop/order/change-order'
import { followUp } from '../../../cloudfunctions/shop/order/follow-up'
import type { Result } from '../../../types/result'
import { aCard } from '../world/cards'
import { type Day, OWNER, ordersOf } from '../world/day'
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
