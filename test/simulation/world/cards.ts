import type { Credit, CreditSpan } from '../../../cloudfunctions/shop/attribution/document'
import type { Order } from '../../../cloudfunctions/shop/documents'
import type { Store } from '../../../cloudfunctions/shop/ports'
import { aSpan } from '../../support/credit'
import { Dice } from './dice'

export const SHARERS = ['sharer-1', 'sharer-2', 'sharer-3'] as const

/** Rates that round in every way. */
const RATES = [0, 333, 1000, 1777, 3000]

/** Somebody whose card led to an order, at rates of their own. */
export const aCard = (dice: Dice, order: Pick<Order, 'lines'>, at: number) =>
  aSpan({
    distributorId: dice.pick(SHARERS),
    rateBp: Object.fromEntries(order.lines.map(({ id }) => [id, dice.pick(RATES)])),
    at,
  })

/** Others whose card the buyer had opened as well: they may contest it. */
function losers(dice: Dice, order: Order, winner: CreditSpan | undefined): Credit['others'] {
  const { distributorId, name, touchId, code, channel, productId, touchedAt } = aCard(dice, order, 1)
  if (distributorId === winner?.distributorId || dice.chance(50)) return []
  const touch = { distributorId, name, touchId, code, channel, productId, touchedAt }
  return [{ ...touch, why: winner ? 'later_touch' : 'suspended' }]
}

/** To whom an order is credited: mostly somebody, now and then nobody; some of it waits for the seller's look. */
function creditFor(order: Order): Credit | undefined {
  const dice = new Dice(order._id)
  if (dice.chance(20)) return undefined
  const spans = dice.chance(10) ? [] : [aCard(dice, order, order.placedAt)]
  const isHeld = spans.length > 0 && dice.chance(20)
  return { spans, others: losers(dice, order, spans[0]), ...(isHeld && { hold: 'same_phone' }) }
}

/** A store that writes every new order with the credit that its number draws: the same number draws the same. */
export const withCards = (store: Store): Store => ({
  ...store,
  add(collection, document) {
    if (collection !== 'orders') return store.add(collection, document)
    const order = document as Order
    const credit = order.credit ?? creditFor(order)
    return store.add('orders', credit ? { ...order, credit } : order)
  },
})
