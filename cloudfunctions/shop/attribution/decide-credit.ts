import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { distributionOf } from '../distributor/distribution'
import type { Distributor } from '../distributor/document'
import { ratesOf } from '../distributor/rate'
import { settingsOf } from '../distributor/settings'
import type { Order } from '../documents'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import type { Ports, Store } from '../ports'
import { sellerOrderView } from '../seller-order/seller-order-view'
import { allStaff } from '../staff/all-staff'
import { holdOf } from './hold'
import { dismissed, lookedAt, type Receiver, reassigned, upheld } from './reassign'

/** The person behind the id that staff knows them by. */
async function personOf(store: Store, publicId: string): Promise<Distributor | undefined> {
  const [person] = await store.query('distributors', { index: 'byPublicId', equal: { publicId }, limit: 1 })
  return person
}

/** All that giving the credit to somebody stands on. */
async function receiverOf(
  { store, clock }: Ports,
  order: Order,
  person: Distributor,
  reason: string,
): Promise<Receiver> {
  const [shop, products, hold] = await Promise.all([
    settingsOf(store),
    store.getMany(
      'products',
      [...new Set(order.lines.map(({ productId }) => productId))],
      ['detailPictures'],
    ),
    holdOf(store, order, person),
  ])
  const rateBp = ratesOf(order.lines, products, person, distributionOf(shop))
  return { person, rateBp, hold, reason, at: clock.now() }
}

/** Makes the decision, does what follows, and shows the order as it then stands. */
async function decide<E extends string>(
  ports: Ports,
  { openid }: Caller,
  order: Order,
  decision: (order: Order) => Result<Order, E>,
) {
  const [decided, staff] = await Promise.all([
    changeOrder(ports.store, order._id, decision, order),
    allStaff(ports.store),
  ])
  if (!decided.ok) return decided
  return ok(sellerOrderView(ports.ids, await followUp(ports, decided.value), staff, openid))
}

/** The owner gives the credit to another whose card this buyer had opened. */
export async function giveCredit(
  ports: Ports,
  caller: Caller,
  { number, distributorId, reason }: Parsed<'credit.reassign'>,
): Promise<Result<Answer<'credit.reassign'>, Refused<'credit.reassign'>>> {
  const { store } = ports
  const [order, person] = await Promise.all([store.get('orders', number), personOf(store, distributorId)])
  if (!order) return no('order_not_found')
  if (!person) return no('not_touched')
  const to = await receiverOf(ports, order, person, reason)
  return decide(ports, caller, order, now => reassigned(now, to))
}

/** The owner answers who says that an order was theirs; right they were: the credit moves with the answer. */
export async function answerContest(
  ports: Ports,
  caller: Caller,
  { number, distributorId, verdict, words }: Parsed<'credit.answer'>,
): Promise<Result<Answer<'credit.answer'>, Refused<'credit.answer'>>> {
  const { store, clock } = ports
  const [order, person] = await Promise.all([store.get('orders', number), personOf(store, distributorId)])
  if (!order) return no('order_not_found')
  if (!person) return no('contest_not_found')
  const answer = { verdict, words, at: clock.now(), by: caller.openid }
  if (verdict === 'dismiss') return decide(ports, caller, order, now => dismissed(now, person._id, answer))
  const to = await receiverOf(ports, order, person, words)
  return decide(ports, caller, order, now => upheld(now, to, answer))
}

/** The owner has looked at an order that goes to the distributor's own. */
export async function lookAtCredit(
  ports: Ports,
  caller: Caller,
  { number, verdict }: Parsed<'credit.look'>,
): Promise<Result<Answer<'credit.look'>, Refused<'credit.look'>>> {
  const order = await ports.store.get('orders', number)
  if (!order) return no('order_not_found')
  const looked = { verdict, at: ports.clock.now(), by: caller.openid }
  return decide(ports, caller, order, now => lookedAt(now, looked))
}
