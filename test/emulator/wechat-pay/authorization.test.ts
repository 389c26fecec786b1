import { createPublicKey, verify } from 'node:crypto'
import type { WechatPayPlatform } from '../../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../../emulator/wechat-pay/start-wechat-pay'
import { payKeys } from '../../support/pay-keys'
import { authorizationOf, rawCall } from './raw-call'

let platform: WechatPayPlatform
const target = `/v3/pay/transactions/out-trade-no/ORDER-1?mchid=${payKeys().mchId}`
const now = () => Math.floor(Date.now() / 1000)

beforeEach(async () => {
  platform = await startWechatPay({ merchant: payKeys() })
})
afterEach(() => platform.stop())

test('a call signed by hand as WeChat prescribes is let in', async () => {
  expect(await rawCall(platform.origin, { target })).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' })
  expect(await rawCall(platform.origin, { target, timestamp: now() - 290 })).toMatchObject({ status: 404 })
})

test.each([
  ['no Authorization at all', { authorization: '' }],
  ['another scheme', { authorization: 'Bearer token' }],
  ['a header without its fields', { authorization: 'WECHATPAY2-SHA256-RSA2048 mchid="1"' }],
  ['another merchant', { mchId: '1900000002' }],
  ['another certificate', { serial: 'AB'.repeat(20) }],
  ['a time six minutes ago', { timestamp: now() - 360 }],
  ['a time six minutes ahead', { timestamp: now() + 360 }],
  ['a signature over another body', { signedBody: '{}' }],
])('%s is refused with 401 SIGN_ERROR', async (_what, wrong) => {
  expect(await rawCall(platform.origin, { target, ...wrong })).toMatchObject({
    status: 401,
    code: 'SIGN_ERROR',
  })
})

test('a signature covers method and query: neither can be changed afterwards', async () => {
  const good = authorizationOf('GET', { target })
  expect(await rawCall(platform.origin, { target: `${target}&x=1`, authorization: good })).toMatchObject({
    status: 401,
  })
  expect(await rawCall(platform.origin, { method: 'POST', target, authorization: good })).toMatchObject({
    status: 401,
  })
  expect(await rawCall(platform.origin, { target, authorization: good })).toMatchObject({ status: 404 })
})

test('a nonce is good once', async () => {
  expect(await rawCall(platform.origin, { target, nonce: 'once' })).toMatchObject({ status: 404 })
  expect(await rawCall(platform.origin, { target, nonce: 'once' })).toMatchObject({
    status: 401,
    code: 'SIGN_ERROR',
  })
})

test('a call that names no key for the answer, or another, is refused', async () => {
  const answer = await rawCall(platform.origin, { target, answerKeyId: 'PUB_KEY_ID_0000' })
  expect(answer).toMatchObject({ status: 400, code: 'PARAM_ERROR' })
})

test('a forged prepay opens no trade', async () => {
  const body = JSON.stringify(prepayBody())
  const forged = { method: 'POST', target: '/v3/pay/transactions/jsapi', body, signedBody: `${body} ` }
  expect(await rawCall(platform.origin, forged)).toMatchObject({ status: 401 })
  expect(platform.tradeOf('ORDER-1')).toBeUndefined()
})

test('2xx answers are signed over their exact bytes, error answers not at all', async () => {
  const call = { method: 'POST', target: '/v3/pay/transactions/jsapi', body: JSON.stringify(prepayBody()) }
  const prepaid = await rawCall(platform.origin, call)
  expect(prepaid.status).toBe(200)
  expect(isProven(prepaid)).toBe(true)
  expect(isProven({ ...prepaid, text: prepaid.text.replace('wx', 'wy') })).toBe(false)

  const close = { method: 'POST', target: '/v3/pay/transactions/out-trade-no/ORDER-1/close' }
  const closed = await rawCall(platform.origin, {
    ...close,
    body: JSON.stringify({ mchid: payKeys().mchId }),
  })
  expect([closed.status, closed.text, isProven(closed)]).toEqual([204, '', true])

  const refused = await rawCall(platform.origin, { target: '/v3/pay/transactions/id/4200?mchid=other' })
  expect(refused).toMatchObject({ status: 400, code: 'PARAM_ERROR' })
  expect([...refused.headers.keys()].filter(name => name.startsWith('wechatpay-'))).toEqual([])
})

test('an address that the platform does not serve is 404, and calls are counted by their path', async () => {
  expect(await rawCall(platform.origin, { target: '/v3/bill/tradebill' })).toMatchObject({ status: 404 })
  await rawCall(platform.origin, { target })
  await rawCall(platform.origin, { target: `${target}&again=1` })
  expect(platform.calls).toEqual({ 'GET /v3/pay/transactions/out-trade-no/{number}': 2 })
})

test('a body beyond all measure breaks the line and leaves the platform standing', async () => {
  const long = { method: 'POST', target: '/v3/pay/transactions/jsapi', body: 'x'.repeat(1024 * 1024) }
  await expect(rawCall(platform.origin, long)).rejects.toThrow()
  expect(await rawCall(platform.origin, { target })).toMatchObject({ status: 404 })
})

function prepayBody() {
  const { mchId: mchid, appId: appid } = payKeys()
  const notify_url = 'http://127.0.0.1:9/notify'
  return {
    appid,
    mchid,
    description: '红糖',
    out_trade_no: 'ORDER-1',
    notify_url,
    amount: { total: 1 },
    payer: { openid: 'o1' },
  }
}

function isProven({ headers, text }: { headers: Headers; text: string }): boolean {
  const said = (name: string) => headers.get(`wechatpay-${name}`) ?? ''
  const message = `${said('timestamp')}\n${said('nonce')}\n${text}\n`
  const key = createPublicKey(payKeys().platformPublicKeyPem)
  return (
    said('serial') === payKeys().platformKeyId &&
    verify('RSA-SHA256', Buffer.from(message), key, Buffer.from(said('signature'), 'base64'))
  )
}
