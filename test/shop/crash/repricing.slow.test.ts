import type { AShop } from '../../support/a-shop'
import { ordersOf } from './rest'
import { pay, place, type Run, type Scene } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(600_000)
beforeAll(quiet)

const WISH = { offFen: 700, freightFen: 0, reason: '老朋友' }
const reprice = (shop: AShop, { owner }: Run, number: string) =>
  shop.call('seller_order.reprice', { number, ...WISH }, owner)

/** Placed and on the way to payment: WeChat knows it at the old price. */
async function started(shop: AShop, run: Run): Promise<string> {
  const number = await place(shop, run)
  await shop.ask('payment.start', { number }, run.buyer)
  return number
}

/** The buyer pays whatever the order asks for after cron has had a minute; WeChat's word is brought by cron. */
const thenPaid: Scene<string>['act'] = async (shop, run, number) => {
  const answer = await reprice(shop, run, number).catch(() => undefined)
  await shop.pass(61_000)
  const started = await shop.call('payment.start', { number }, run.buyer)
  if (started.ok) shop.payUp(started.value, run.buyer)
  return answer
}

/** Paid, once, at the price that the order names; or nobody paid, and WeChat takes no more for any number. */
async function fits(shop: AShop, run: Run): Promise<string[]> {
  const [order] = await ordersOf(shop, run)
  if (!order) return ['no order']
  const sums = order.lines.reduce((sum, line) => sum + line.paidFen, 0) + order.freightFen
  const open = order.attempts.filter(({ outTradeNo }) => shop.wechat.tradeOf(outTradeNo)?.state === 'NOTPAY')
  return [
    ...(sums === order.payableFen ? [] : [`lines and freight are ${sums} of ${order.payableFen}`]),
    ...(!order.payment || order.payment.totalFen === order.payableFen
      ? []
      : [`paid ${order.payment.totalFen} of ${order.payableFen}`]),
    ...(order.todo.some(({ kind }) => kind === 'reprice') ? ['a price still waits'] : []),
    ...open.map(({ outTradeNo }) => `WeChat would still take money for ${outTradeNo}`),
  ]
}

test('a new price for what nobody pays, cut off at any call: one price stands, every attempt is closed', async () => {
  const { calls, wrong } = await walk({ prepare: started, act: reprice, outcome: fits })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})

test('a new price and then payment, cut off at any call: what is paid is what the order asks for', async () => {
  const { calls, wrong } = await walk({ alone: true, prepare: started, act: thenPaid, outcome: fits })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(12)
})

test('a new price for what was just paid, cut off at any call: it is sold at the old one', async () => {
  const { calls, wrong } = await walk({
    prepare: pay,
    act: reprice,
    async outcome(shop, run) {
      const [order] = await ordersOf(shop, run)
      const is = `${order?.state} ${order?.repricing?.offFen}`
      return is === 'paid undefined' ? fits(shop, run) : [`the order is ${is}`]
    },
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(8)
})
