import type { Order } from '../../../cloudfunctions/shop/documents'
import { afterSaleKinds, afterSaleReasons, afterSaleTurns } from '../../../types/api/after-sale-views'
import { call, type Day, OWNER, ordersOf } from '../world/day'
import type { Dice } from '../world/dice'

interface Person {
  day: Day
  dice: Dice
}

/** Asks once, or twice with the same words. */
async function insist({ dice }: Person, ask: () => Promise<unknown>): Promise<void> {
  if (dice.chance(20)) await Promise.all([ask(), ask()])
  else await ask()
}

async function ownOrders({ day }: Person, openid: string): Promise<Order[]> {
  const orders = await day.turns.wait(`${openid}: looks`, () => ordersOf(day))
  return orders.filter(({ buyerId, payment }) => buyerId === openid && payment)
}

/** Asks for some of a paid order back, sometimes for more than there is; or cancels it whole. */
async function askBack(person: Person, openid: string, order: Order): Promise<void> {
  const { day, dice } = person
  const { _id: number } = order
  const requestId = dice.uuid()
  if (dice.chance(25)) {
    return insist(person, () => call(day, openid, 'after_sale.cancel_order', { requestId, number }))
  }
  const lines = order.lines
    .filter(() => dice.chance(70))
    .map(line => ({
      lineId: line.id,
      quantity: dice.between(1, line.quantity),
      ...(dice.chance(30) && { refundFen: dice.between(0, line.paidFen + 1) }),
    }))
  if (lines.length === 0) return
  const wish = { kind: dice.pick([...afterSaleKinds]), reason: dice.pick([...afterSaleReasons]), lines }
  await insist(person, () => call(day, openid, 'after_sale.ask', { requestId, number, ...wish }))
}

/** Withdraws one after-sale, or sends its goods back. */
async function goOn(person: Person, openid: string, order: Order): Promise<void> {
  const { day, dice } = person
  const afterSales = order.afterSales ?? []
  if (afterSales.length === 0) return
  const { id } = dice.pick([...afterSales])
  const step = { requestId: dice.uuid(), number: order._id, id }
  const parcel = { carrier: '中通', trackingNumber: 'ZT1234567' }
  if (dice.chance(40)) return insist(person, () => call(day, openid, 'after_sale.withdraw', step))
  await insist(person, () => call(day, openid, 'after_sale.send_back', { ...step, ...parcel }))
}

/** What a buyer does about goods that were paid for. */
export async function complain(day: Day, openid: string, dice: Dice): Promise<void> {
  const person = { day, dice }
  const orders = await ownOrders(person, openid)
  if (orders.length === 0) return
  const order = dice.pick(orders)
  const open = (order.afterSales ?? []).length > 0
  await (open && dice.chance(60) ? goOn : askBack)(person, openid, order)
}

/** The seller answers what stands in one of the lists: agrees, refuses or counts what came back; in a rush two at once. */
export async function answerAfterSale(day: Day, dice: Dice): Promise<void> {
  const person = { day, dice }
  // Mostly what waits for the seller; now and then what does not.
  const turn = dice.chance(70) ? 'seller' : dice.pick([...afterSaleTurns])
  const list = await call(day, OWNER, 'after_sale.queue', { turn })
  if (!list?.ok || list.value.afterSales.length === 0) return
  const { number, id, lines } = dice.pick(list.value.afterSales)
  const step = () => ({ requestId: dice.uuid(), number, id })
  const terms = lines.map(({ lineId, refundFen, quantity }) => ({
    ...{ lineId, restock: dice.between(0, quantity) },
    refundFen: dice.chance(60) ? refundFen : dice.between(0, refundFen + 1),
  }))
  const found = lines.map(({ lineId, quantity }) => ({ lineId, restock: dice.between(0, quantity) }))
  const agree = async () => {
    const wish = { ...step(), ...(dice.chance(50) && { lines: terms }) }
    await insist(person, () => call(day, OWNER, 'after_sale.agree', wish))
  }
  const refuse = async () => {
    const wish = { ...step(), words: '已经发了' }
    await insist(person, () => call(day, OWNER, 'after_sale.refuse', wish))
  }
  const receiveBack = async () => {
    const wish = { ...step(), lines: found }
    await insist(person, () => call(day, OWNER, 'after_sale.receive_back', wish))
  }
  const answers = [agree, refuse, refuse, receiveBack, receiveBack]
  const jobs = dice.chance(25) ? [agree, refuse] : [dice.pick(answers)]
  await Promise.all(jobs.map(job => job()))
}

/** The next step of a return, taken by whoever's turn it is. */
function nextOfReturn(day: Day, { _id: number, buyerId, lines }: Order, dice: Dice, at?: Returned) {
  const step = { requestId: dice.uuid(), number, id: at?.id ?? '' }
  const parcel = { carrier: '中通', trackingNumber: 'ZT7654321' }
  const found = lines.map(({ id, quantity }) => ({ lineId: id, restock: dice.between(0, quantity) }))
  const back = found.filter(({ lineId }) => at?.lines.some(line => line.lineId === lineId))
  switch (at?.state) {
    case undefined: {
      const wanted = lines.map(line => ({ lineId: line.id, quantity: dice.between(1, line.quantity) }))
      const wish = { kind: 'return', reason: 'not_as_told', lines: wanted } as const
      return () => call(day, buyerId, 'after_sale.ask', { requestId: step.requestId, number, ...wish })
    }
    case 'asked':
      return () => call(day, OWNER, 'after_sale.agree', step)
    case 'agreed_return':
      return () => call(day, buyerId, 'after_sale.send_back', { ...step, ...parcel })
    case 'sent_back':
      return () => call(day, OWNER, 'after_sale.receive_back', { ...step, lines: back })
    default:
      return undefined
  }
}

type Returned = NonNullable<Order['afterSales']>[number]

/** Goods that arrived go back: asked, agreed, sent and counted, a step each time; most of them to the end. */
export async function takeReturns(day: Day, dice: Dice): Promise<void> {
  const person = { day, dice }
  const orders = await day.turns.wait('returns: looks', () => ordersOf(day))
  for (const order of orders.filter(({ state }) => state === 'shipped' || state === 'received')) {
    const next = nextOfReturn(day, order, dice, order.afterSales?.at(-1))
    if (next && dice.chance(80)) await insist(person, next)
  }
}
