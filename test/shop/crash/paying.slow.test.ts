import type { AShop } from '../../support/a-shop'
import { ordersOf } from './rest'
import { pay, place, type Run, type Scene } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(300_000)
beforeAll(quiet)

/** The order is paid with one payment and all its pieces are promised. */
async function sold(shop: AShop, run: Run): Promise<string[]> {
  const [order] = await ordersOf(shop, run)
  const stocks = await Promise.all(run.skus.map(skuId => shop.stock(skuId)))
  const is = `${order?.state} ${stocks.map(({ committed }) => committed)}`
  return is === 'paid 2,1' ? [] : [`the order is ${is}`]
}

/** The order stays closed and its money went back whole. */
async function givenBack(shop: AShop, run: Run): Promise<string[]> {
  const [order] = await ordersOf(shop, run)
  const back = order?.refunds.map(({ refundFen, state }) => `${refundFen} ${state}`)
  const is = `${order?.state} ${back}`
  return order && is === `closed ${order.payableFen} done` ? [] : [`the order is ${is}`]
}

/** The order timed out although the money was there: WeChat did not answer one question and mistook the other. */
async function paidTooLate(shop: AShop, run: Run): Promise<string> {
  const number = await pay(shop, run)
  shop.wechat.failNext({ status: 500, code: 'SYSTEM_ERROR' })
  shop.wechat.failNext({ status: 404, code: 'ORDER_NOT_EXIST' })
  await shop.pass(16 * 60_000)
  const { state, closeReason } = await shop.order(number)
  if (`${state} ${closeReason}` !== 'closed timeout') throw new Error(`the order is ${state}`)
  return number
}

const settle: Scene<string>['act'] = (shop, _run, number) => shop.notify({ outTradeNo: number })

test('settling by notice, cut off at any call: one payment, one set of moves', async () => {
  const { calls, wrong } = await walk({ prepare: pay, byWechat: true, act: settle, outcome: sold })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})

test('settling by asking WeChat, cut off at any call: one payment, one set of moves', async () => {
  const { calls, wrong } = await walk({
    prepare: pay,
    act: (shop, { buyer }, number) => shop.call('payment.check', { number }, buyer),
    outcome: sold,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(7)
})

test('late money with the goods still there, cut off at any call: the order lives again', async () => {
  const { calls, wrong } = await walk({
    alone: true,
    prepare: paidTooLate,
    byWechat: true,
    act: settle,
    outcome: sold,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(10)
})

test('late money with the goods gone, cut off at any call: it goes back whole, once', async () => {
  const { calls, wrong } = await walk({
    alone: true,
    pieces: 2,
    async prepare(shop, run) {
      const number = await paidTooLate(shop, run)
      await place(shop, { ...run, buyer: `${run.buyer}-faster` })
      return number
    },
    byWechat: true,
    act: settle,
    outcome: givenBack,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(10)
})

test('money for an order that its buyer closed, cut off at any call: it goes back whole, once', async () => {
  const { calls, wrong } = await walk({
    async prepare(shop, run) {
      const number = await pay(shop, run)
      shop.wechat.failNext({ status: 404, code: 'ORDER_NOT_EXIST' })
      await shop.ask('order.cancel', { number }, run.buyer)
      return number
    },
    byWechat: true,
    act: settle,
    outcome: givenBack,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})
