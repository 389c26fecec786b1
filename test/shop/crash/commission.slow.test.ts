import { figuresOf } from '../../../cloudfunctions/shop/ledger/account'
import { type AShop, aRequestId } from '../../support/a-shop'
import { aCredit, aSpan, giveCredit } from '../../support/credit'
import { cronAfter, place, type Run } from './scene'
import { quiet, walk } from './walk'

jest.setTimeout(600_000)
beforeAll(quiet)

const DAY_MS = 24 * 3_600_000
const sharerOf = ({ product }: Run) => `sharer of ${product._id}`

/** Placed by somebody's card and paid at WeChat; the shop has not heard. Lines of 39.80 and 29.90 yuan. */
async function pay(shop: AShop, run: Run): Promise<string> {
  const number = await place(shop, run)
  const span = aSpan({ distributorId: sharerOf(run), rateBp: { 1: 1000, 2: 777 } })
  await giveCredit(shop, number, aCredit({ spans: [span] }))
  shop.payUp(await shop.ask('payment.start', { number }, run.buyer), run.buyer)
  return number
}

async function buy(shop: AShop, run: Run): Promise<string> {
  const number = await pay(shop, run)
  await shop.notify({ outTradeNo: number })
  return number
}

/** Sent, and received by the buyer. */
async function receive(shop: AShop, run: Run): Promise<string> {
  const number = await buy(shop, run)
  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop.ask('order.ship', { requestId: aRequestId(), number, ...parcel }, run.owner)
  await shop.pass(60_000)
  shop.wx.confirm({ merchant_id: shop.ports.pay.mchId, merchant_trade_no: number }, run.buyer)
  await shop.ask('order.receive', { number }, run.buyer)
  return number
}

/** A piece of the first line, and a third of the second line's money. */
const aRefund = (number: string) => ({
  ...{ requestId: aRequestId(), number, freightFen: 0, reason: '坏了' },
  lines: [
    { lineId: '1', quantity: 1, refundFen: 1990, restock: false },
    { lineId: '2', quantity: 0, refundFen: 1000, restock: false },
  ],
})

/** What is pending and available in the end; that it is so by entries and orders is held after every walk. */
const earned =
  (wanted: string) =>
  async (shop: AShop, run: Run): Promise<string[]> => {
    const account = figuresOf(await shop.ports.store.get('accounts', sharerOf(run)))
    const is = `${account.pendingFen} ${account.availableFen}`
    return is === wanted ? [] : [`it has ${is}, not ${wanted}`]
  }

test('a payment that earns, cut off at any call: earned once', async () => {
  const { calls, wrong } = await walk({
    byWechat: true,
    prepare: pay,
    act: (shop, _run, number) => shop.notify({ outTradeNo: number }),
    outcome: earned(`${398 + 232} 0`),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(9)
})

test('a refund, cut off at any call: taken back once', async () => {
  const { calls, wrong } = await walk({
    prepare: async (shop, run) => aRefund(await buy(shop, run)),
    act: (shop, { owner }, input) => shop.call('refund.give', input, owner),
    outcome: earned(`${199 + 154} 0`),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(15)
})

test('completion, cut off at any call of the timer: available once, and filed', async () => {
  const { calls, wrong } = await walk({
    prepare: receive,
    alone: true,
    act: shop => cronAfter(shop, 7 * DAY_MS),
    outcome: earned(`0 ${398 + 232}`),
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(10)
})
