import type { Order } from '../../../cloudfunctions/shop/documents'
import type { Input } from '../../../types/api'
import { call, type Day, OWNER, ordersOf } from '../world/day'
import type { Dice } from '../world/dice'
import { answerAfterSale } from './after-sales'
import { answerContests, changeCredit, suspendOrRestore } from './credits'
import { decidePayouts } from './sharers'

interface Seller {
  day: Day
  dice: Dice
}

/** Asks once, or twice with the same words: at once or after the first was answered. */
async function insist({ dice }: Seller, ask: () => Promise<unknown>): Promise<void> {
  if (dice.chance(15)) await Promise.all([ask(), ask()])
  else await ask()
  if (dice.chance(15)) await ask()
}

async function changeShelf(seller: Seller): Promise<void> {
  const { day, dice } = seller
  const input: Input<'stock.change'> = {
    requestId: dice.uuid(),
    skuId: dice.pick(day.goods).sku.id,
    pieces: dice.pick([-3, -2, -1, 1, 2, 4]),
    reason: 'recount',
  }
  await insist(seller, () => call(day, OWNER, 'stock.change', input))
}

/** An order that money came for, if there is one. */
async function aPaidOrder({ day, dice }: Seller): Promise<Order | undefined> {
  const orders = await day.turns.wait('seller: looks', () => ordersOf(day))
  const paid = orders.filter(({ payment }) => payment)
  return paid.length > 0 ? dice.pick(paid) : undefined
}

/** Ships all that is left, or some pieces of one line. */
async function ship(seller: Seller, order: Order): Promise<void> {
  const { day, dice } = seller
  const line = dice.pick(order.lines)
  const input: Input<'order.ship'> = {
    requestId: dice.uuid(),
    number: order._id,
    carrierId: 'SF',
    trackingNumber: `SF${dice.between(1_000_000, 9_999_999)}${dice.between(100_000, 999_999)}`,
    ...(dice.chance(50) && { lines: [{ lineId: line.id, quantity: dice.between(1, line.quantity) }] }),
  }
  await insist(seller, () => call(day, OWNER, 'order.ship', input))
}

/** The carrier comes in the evening and takes most of what is packed. */
export async function sendOff(day: Day, dice: Dice): Promise<void> {
  const orders = await day.turns.wait('carrier: looks', () => ordersOf(day))
  for (const order of orders) {
    if (order.state === 'paid' && dice.chance(50)) await ship({ day, dice }, order)
  }
}

/** Gives back pieces, money or both, sometimes all of it, sometimes more than there is. */
async function refund(seller: Seller, order: Order): Promise<void> {
  const { day, dice } = seller
  const whole = dice.chance(30)
  const lines = order.lines
    .filter(() => whole || dice.chance(60))
    .map(line => {
      const left = line.quantity - line.refunded
      const quantity = whole ? left : dice.between(0, left)
      const money = line.paidFen - line.refundedFen
      return {
        lineId: line.id,
        quantity,
        refundFen: whole ? money : dice.between(0, money + 1),
        restock: dice.chance(60),
      }
    })
  const input: Input<'refund.give'> = {
    requestId: dice.uuid(),
    number: order._id,
    lines,
    freightFen: whole ? order.freightFen - order.freightRefundedFen : 0,
    reason: '坏果包赔',
  }
  await insist(seller, () => call(day, OWNER, 'refund.give', input))
}

/** Ships or refunds what was paid; in a rush both, or one of them twice, at once. */
async function serveOne(seller: Seller): Promise<void> {
  const { dice } = seller
  const order = await aPaidOrder(seller)
  if (!order) return
  const jobs = dice.chance(30) ? [ship, refund, refund] : [dice.pick([ship, refund])]
  await Promise.all(jobs.map(job => job(seller, order)))
}

/** Looks at what needs a person and tries stuck refunds once more. */
async function lookAfter({ day }: Seller): Promise<void> {
  const list = await call(day, OWNER, 'attention.list', {})
  if (!list?.ok) return
  for (const { id, kind } of list.value.items) {
    if (kind === 'refund') await call(day, OWNER, 'refund.retry', { refundId: id })
  }
}

const credits = ({ day, dice }: Seller): Promise<void> => changeCredit(day, dice)

const contests = ({ day, dice }: Seller): Promise<void> => answerContests(day, dice)

const people = ({ day, dice }: Seller): Promise<void> => suspendOrRestore(day, dice)

const payouts = ({ day, dice }: Seller): Promise<void> => decidePayouts(day, dice)

const answer = ({ day, dice }: Seller): Promise<void> => answerAfterSale(day, dice)

/** The seller's day at the counter. */
export async function seller(day: Day): Promise<void> {
  const dice = day.dice.of('seller')
  const self: Seller = { day, dice }
  for (let acts = dice.between(6, 16); acts > 0; acts -= 1) {
    await day.turns.wait('seller: thinks', () => undefined)
    if (dice.chance(20)) await dice.pick([contests, contests, people])(self)
    await dice.pick([
      changeShelf,
      serveOne,
      serveOne,
      serveOne,
      lookAfter,
      answer,
      answer,
      credits,
      payouts,
      payouts,
    ])(self)
  }
}
