import { Clock } from '../../../emulator/clock'
import type { WechatPayPlatform } from '../../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../../emulator/wechat-pay/start-wechat-pay'
import { payKeys } from '../../support/pay-keys'
import { rawCall } from './raw-call'

let platform: WechatPayPlatform
const clock = new Clock()
const { mchId: mchid, appId: appid } = payKeys()
const DAY_MS = 86_400_000

beforeEach(async () => {
  platform = await startWechatPay({ merchant: payKeys(), clock })
})
afterEach(() => platform.stop())

const GOOD = {
  appid,
  mchid,
  description: '红糖',
  out_trade_no: 'ORDER-1',
  notify_url: 'https://shop.example/pay',
  amount: { total: 1, currency: 'CNY' },
  payer: { openid: 'o1' },
}
const prepay = (change: object) =>
  rawCall(platform.origin, {
    method: 'POST',
    target: '/v3/pay/transactions/jsapi',
    body: typeof change === 'string' ? change : JSON.stringify({ ...GOOD, ...change }),
  })
const refund = (change: object) =>
  rawCall(platform.origin, {
    method: 'POST',
    target: '/v3/refund/domestic/refunds',
    body: JSON.stringify({
      out_trade_no: 'ORDER-1',
      out_refund_no: 'R-1',
      amount: { refund: 1, total: 1, currency: 'CNY' },
      ...change,
    }),
  })
const inBeijing = (ms: number) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

test('a prepay with only what must be there is taken', async () => {
  expect((await prepay({})).status).toBe(200)
})

test.each([
  ['no description', { description: undefined }],
  ['an empty description', { description: '' }],
  ['a description of 128 characters', { description: '糖'.repeat(128) }],
  ['a number of 5 characters', { out_trade_no: 'A'.repeat(5) }],
  ['a number of 33 characters', { out_trade_no: 'A'.repeat(33) }],
  ['a Chinese number', { out_trade_no: '订单一二三四五' }],
  ['a number with a blank', { out_trade_no: 'ORDER 12345' }],
  ['no notify_url', { notify_url: undefined }],
  ['a notify_url over plain http elsewhere', { notify_url: 'http://shop.example/pay' }],
  ['a notify_url with a query', { notify_url: 'https://shop.example/pay?a=1' }],
  ['a notify_url of 256 characters', { notify_url: `https://shop.example/${'a'.repeat(235)}` }],
  ['nothing to pay', { amount: { total: 0 } }],
  ['less than nothing', { amount: { total: -1 } }],
  ['half a fen', { amount: { total: 1.5 } }],
  ['the sum as text', { amount: { total: '1' } }],
  ['dollars', { amount: { total: 1, currency: 'USD' } }],
  ['no payer', { payer: {} }],
  ['a field that WeChat does not know', { openid: 'o1' }],
  ['a deadline without a zone', { time_expire: '2026-11-22T12:00:00' }],
  ['a deadline that is no date', { time_expire: '2026-13-42T99:00:00+08:00' }],
  ['a deadline more than 15 days away', { time_expire: inBeijing(clock.now() + 15 * DAY_MS + 60_000) }],
  ['an attach of 129 characters', { attach: 'a'.repeat(129) }],
])('%s: PARAM_ERROR, and no trade is opened', async (_what, change) => {
  expect(await prepay(change)).toMatchObject({ status: 400, code: 'PARAM_ERROR' })
  expect(platform.tradeOf('ORDER-1')).toBeUndefined()
})

test('a body that is not JSON is PARAM_ERROR', async () => {
  const call = { method: 'POST', target: '/v3/pay/transactions/jsapi', body: '{"code":' }
  expect((await rawCall(platform.origin, { ...call, body: '"text"' })).status).toBe(400)
  expect(await rawCall(platform.origin, call)).toMatchObject({ status: 400, code: 'PARAM_ERROR' })
})

test('another merchant or app is named as such', async () => {
  expect(await prepay({ mchid: '1900000002' })).toMatchObject({ code: 'MCH_NOT_EXISTS' })
  expect(await prepay({ appid: 'wxother' })).toMatchObject({ code: 'APPID_MCHID_NOT_MATCH' })
})

test('the same number may ask again in exactly the same words, and no others', async () => {
  await prepay({})
  expect((await prepay({})).status).toBe(200)
  for (const change of [
    { description: '白糖' },
    { amount: { total: 2, currency: 'CNY' } },
    { payer: { openid: 'o2' } },
  ]) {
    expect(await prepay(change)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' })
  }
  expect(platform.tradeOf('ORDER-1')).toMatchObject({ description: '红糖', totalFen: 1, payerId: 'o1' })
})

test('a deadline that is too near becomes one minute; without one there are seven days', async () => {
  await prepay({ time_expire: inBeijing(clock.now()) })
  await prepay({ out_trade_no: 'ORDER-2' })
  const lifeOf = (number: string) => (platform.tradeOf(number)?.expireAt ?? 0) - clock.now()
  expect(Math.round(lifeOf('ORDER-1') / 10_000)).toBe(6)
  expect(Math.round(lifeOf('ORDER-2') / DAY_MS)).toBe(7)
})

test.each([
  ['both numbers of the payment', { transaction_id: '4200' }],
  ['neither number', { out_trade_no: undefined }],
  ['a refund number of 65 characters', { out_refund_no: 'R'.repeat(65) }],
  ['no currency', { amount: { refund: 1, total: 1 } }],
  ['nothing', { amount: { refund: 0, total: 1, currency: 'CNY' } }],
  ['a reason of 81 characters', { reason: '错'.repeat(81) }],
])('a refund of %s: PARAM_ERROR, and nothing goes back', async (_what, change) => {
  await prepay({})
  platform.pay(platform.tradeOf('ORDER-1')?.prepays[0]?.id ?? '', { openid: 'o1' })
  expect(await refund(change)).toMatchObject({ status: 400, code: 'PARAM_ERROR' })
  expect(platform.money()).toMatchObject({ inFen: 1, refundedFen: 0, refundingFen: 0 })
})

test('a paid trade is found by WeChat’s number too, and refunded by it', async () => {
  await prepay({})
  const paid = platform.pay(platform.tradeOf('ORDER-1')?.prepays[0]?.id ?? '', { openid: 'o1' })
  const transaction_id = paid.ok ? paid.value.transactionId : ''
  const found = await rawCall(platform.origin, {
    target: `/v3/pay/transactions/id/${transaction_id}?mchid=${mchid}`,
  })
  expect(JSON.parse(found.text)).toMatchObject({
    out_trade_no: 'ORDER-1',
    transaction_id,
    trade_state: 'SUCCESS',
  })
  expect((await refund({ transaction_id, out_trade_no: undefined })).status).toBe(200)
  const unknown = await rawCall(platform.origin, { target: `/v3/pay/transactions/id/4200?mchid=${mchid}` })
  expect(unknown).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' })
})
