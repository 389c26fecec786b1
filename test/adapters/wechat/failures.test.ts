import { inspect } from 'node:util'
import { wechat } from '../../../cloudfunctions/adapters/wechat/wechat'
import type { Wx } from '../../../cloudfunctions/shop/wx-port'
import { wechatConfig } from '../../support/wechat-config'
import { impostor } from './impostor'
import { aShipping, PAYER, TRANSACTION, type WxScene, wxScene } from './wx-scene'

let scene: WxScene

beforeEach(async () => {
  scene = await wxScene({}, { timeoutMs: 2_000 })
})
afterEach(() => scene.stop())

const UNAVAILABLE = { ok: false, error: 'unavailable' }
const message = { kind: 'shipped' as const, to: PAYER, page: 'buyer/order/index', facts: { at: 0 } }
const calls: [string, string, (wx: Wx) => Promise<{ ok: boolean }>][] = [
  ['uploadShipping', '/wxa/sec/order/upload_shipping_info', wx => wx.uploadShipping(aShipping())],
  ['orderState', '/wxa/sec/order/get_order', wx => wx.orderState(TRANSACTION)],
  ['deliveryList', '/cgi-bin/express/delivery/open_msg/get_delivery_list', wx => wx.deliveryList()],
  ['sendMessage', '/cgi-bin/message/subscribe/send', wx => wx.sendMessage(message)],
]

/** What a call threw; fails when it threw nothing. */
const thrownBy = (call: Promise<unknown>) =>
  call.then(
    value => Promise.reject(new Error(`nothing was thrown: ${JSON.stringify(value)}`)),
    (error: Error) => error,
  )

describe.each(calls)('%s', (_name, path, call) => {
  test.each([
    ['too many calls', { errcode: 45009 }],
    ['WeChat’s own fault', { errcode: -1 }],
    ['a gateway in between', { status: 502 }],
    ['too many calls, by HTTP', { status: 429 }],
    ['an answer lost on the way', 'lost' as const],
  ])('%s: unavailable', async (_what, failure) => {
    scene.platform.failNext(failure, path)
    expect(await call(scene.wx)).toEqual(UNAVAILABLE)
  })

  test('a line that breaks before the call was done: unavailable', async () => {
    await scene.wx.orderState(TRANSACTION)
    scene.faults.arm({ at: 1, kind: 'crash_before' })
    expect(await call(scene.wx)).toEqual(UNAVAILABLE)
  })

  test('a token that ended mid-way is fetched anew, once, and the call is done', async () => {
    await scene.wx.deliveryList()
    scene.platform.expireTokens()
    const before = scene.platform.calls['/cgi-bin/stable_token']
    expect(await call(scene.wx)).toMatchObject(path.endsWith('send') ? { error: 'not_wanted' } : { ok: true })
    expect(scene.platform.calls['/cgi-bin/stable_token']).toBe((before ?? 0) + 1)
  })

  test('a token refused twice is thrown by its code, without a word of the token', async () => {
    scene.platform.failNext({ errcode: 40001 }, path)
    scene.platform.failNext({ errcode: 42001 }, path)
    const error = await thrownBy(call(scene.wx))
    expect(error.message).toBe(`WeChat: ${path}: 42001`)
    expect(inspect(error)).not.toContain('access_token')
  })

  test.each([40013, 48001, 61004])(
    '%d, which only a person can mend, is thrown by its code',
    async errcode => {
      scene.platform.failNext({ errcode }, path)
      expect((await thrownBy(call(scene.wx))).message).toBe(`WeChat: ${path}: ${errcode}`)
    },
  )
})

test('a wrong secret is thrown, and is not in what is thrown', async () => {
  const wrong = wechat({ ...wechatConfig(scene.platform.origin), appSecret: 'a secret of someone else' })
  const error = await thrownBy(wrong.orderState(TRANSACTION))
  expect(error).toMatchObject({ message: 'WeChat: stable_token: 40125', errcode: 40125 })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('a secret of someone else')
})

test('no answer for a token: unavailable, and the next call asks again', async () => {
  scene.platform.failNext({ errcode: 45009 }, '/cgi-bin/stable_token')
  expect(await scene.wx.orderState(TRANSACTION)).toEqual(UNAVAILABLE)
  expect(await scene.wx.orderState(TRANSACTION)).toMatchObject({ ok: true })
})

test('calls side by side ask for one token', async () => {
  await Promise.all([1, 2, 3, 4].map(() => scene.wx.orderState(TRANSACTION)))
  expect(scene.platform.calls).toMatchObject({ '/cgi-bin/stable_token': 1, '/wxa/sec/order/get_order': 4 })
})

test('what is done and lost on the way back is found by asking', async () => {
  scene.platform.failNext('lost', '/wxa/sec/order/upload_shipping_info')
  expect(await scene.wx.uploadShipping(aShipping())).toEqual(UNAVAILABLE)
  expect(await scene.wx.orderState(TRANSACTION)).toMatchObject({
    value: { state: 'shipped', timesShipped: 1 },
  })
})

test.each([
  [200, '<html>请先登录 Wi-Fi</html>', 'unavailable'],
  [200, '"ok"', 'unavailable'],
])('HTTP %d with %s is nobody’s answer: unavailable', async (status, text, error) => {
  const { baseUrl, stop } = await impostor(status, text)
  expect(await wechat(wechatConfig(baseUrl)).orderState(TRANSACTION)).toEqual({ ok: false, error })
  await stop()
})

test.each([
  [404, '', 'WeChat: stable_token: HTTP 404'],
  [200, '{"errcode":0}', 'WeChat: stable_token: UNREADABLE_ANSWER'],
])('HTTP %d with %s is thrown', async (status, text, message) => {
  const { baseUrl, stop } = await impostor(status, text)
  const error = await thrownBy(wechat(wechatConfig(baseUrl)).orderState(TRANSACTION))
  expect(error.message).toBe(message)
  await stop()
})

test('nobody there: unavailable, in time', async () => {
  const nobody = wechat({ ...wechatConfig('http://127.0.0.1:9'), timeoutMs: 500 })
  expect(await nobody.deliveryList()).toEqual(UNAVAILABLE)
})

test('an answer that comes too late counts as none', async () => {
  const hasty = wechat({ ...wechatConfig(scene.platform.origin), timeoutMs: 50 })
  scene.faults.arm({ at: 1, kind: 'delay', delayMs: 300 })
  expect(await hasty.orderState(TRANSACTION)).toEqual(UNAVAILABLE)
})
