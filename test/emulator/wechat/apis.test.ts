import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEMPLATES } from '../../../emulator/stage/templates'
import { aShipping, PAYER, rawCall, TRANSACTION, type WxScene, wxScene } from '../../adapters/wechat/wx-scene'
import { payKeys } from '../../support/pay-keys'
import { APP_SECRET } from '../../support/wechat-config'

const UPLOAD = '/wxa/sec/order/upload_shipping_info'
const ORDER = '/wxa/sec/order/get_order'
let scene: WxScene

beforeEach(async () => {
  scene = await wxScene()
})
afterEach(() => scene.stop())

const post = async (path: string, body: unknown) =>
  (await fetch(`${scene.platform.origin}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()
const askToken = (overrides: object = {}) =>
  post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: payKeys().appId,
    secret: APP_SECRET,
    ...overrides,
  })

test('stable_token gives the same token again until five minutes before it ends, and says for how long', async () => {
  const first = await askToken()
  expect(first).toMatchObject({ errcode: 0, expires_in: 7200 })
  scene.clock.skip(3_600_000)
  expect(await askToken()).toMatchObject({ access_token: first.access_token })
  scene.clock.skip(3_600_000 - 4 * 60_000)
  const second = await askToken()
  expect(second.access_token).not.toBe(first.access_token)
  // Until it ends the old one is taken beside the new one.
  expect(await post(`${ORDER}?access_token=${first.access_token}`, {})).toMatchObject({ errcode: 47001 })
  scene.clock.skip(5 * 60_000)
  expect(await post(`${ORDER}?access_token=${first.access_token}`, {})).toMatchObject({ errcode: 42001 })
})

test.each([
  [{ secret: 'wrong' }, 40125],
  [{ appid: 'wx0' }, 40013],
  [{ grant_type: 'password' }, 40002],
  [{ secret: undefined }, 47001],
])('stable_token refuses %j', async (wrong, errcode) => {
  expect(await askToken(wrong)).toMatchObject({ errcode })
})

test('no call is done without a token that it issued', async () => {
  expect(await post(UPLOAD, {})).toMatchObject({ errcode: 41001 })
  expect(await post(`${UPLOAD}?access_token=made-up`, {})).toMatchObject({ errcode: 40001 })
})

const key = { order_number_type: 1, mchid: payKeys().mchId, out_trade_no: 'ORDERNUMBER00001' }
const body = (overrides: object = {}) => ({
  order_key: key,
  logistics_type: 1,
  delivery_mode: 1,
  shipping_list: [{ tracking_no: '768212345678', express_company: 'ZTO', item_desc: '脐橙' }],
  upload_time: '2026-03-02T12:00:00.000+08:00',
  payer: { openid: PAYER },
  ...overrides,
})

test('a payment is found by the merchant’s number too', async () => {
  expect(await rawCall(scene, UPLOAD, body())).toMatchObject({ errcode: 0 })
  const asked = { merchant_id: payKeys().mchId, merchant_trade_no: 'ORDERNUMBER00001' }
  expect(await rawCall(scene, ORDER, asked)).toMatchObject({ order: { order_state: 2, openid: PAYER } })
})

test.each([
  ['another merchant', { order_key: { ...key, mchid: '1' } }, 10060001],
  ['a third kind of number', { order_key: { order_number_type: 3 } }, 268485194],
  ['a mode that is none', { delivery_mode: 3 }, 268485224],
  ['parts without saying whether all is shipped', { delivery_mode: 2 }, 10060007],
  ['a time without a zone', { upload_time: '2026-03-02 12:00:00' }, 268485216],
  [
    '顺丰 without a phone',
    { shipping_list: [{ tracking_no: 'SF1', express_company: 'SF', item_desc: '橙' }] },
    10060014,
  ],
  [
    'a phone that is not masked',
    {
      shipping_list: [
        {
          tracking_no: 'SF1',
          express_company: 'SF',
          item_desc: '橙',
          contact: { receiver_contact: '13800002046' },
        },
      ],
    },
    10060014,
  ],
  [
    'words longer than 120 characters',
    { shipping_list: [{ tracking_no: '1', express_company: 'ZTO', item_desc: '橙'.repeat(121) }] },
    10060009,
  ],
])('%s: refused by WeChat’s code', async (_what, wrong, errcode) => {
  expect(await rawCall(scene, UPLOAD, body(wrong))).toMatchObject({ errcode })
  expect(scene.platform.shippingOf(TRANSACTION)).toBeUndefined()
})

test('an upload older than the one before is not taken', async () => {
  await scene.wx.uploadShipping(aShipping({}, 1000))
  expect(await rawCall(scene, UPLOAD, body())).toMatchObject({ errcode: 10060014 })
})

test('after receipt nothing is uploaded any more', async () => {
  await scene.wx.uploadShipping(aShipping())
  expect(scene.platform.confirm({ transaction_id: TRANSACTION }, PAYER)).toEqual({ ok: true, value: true })
  const later = body({ upload_time: '2026-03-02T13:00:00.000+08:00' })
  expect(await rawCall(scene, UPLOAD, later)).toMatchObject({ errcode: 10060004 })
})

test('an agreement is good for one message, of one template, to one person', async () => {
  scene.platform.accept(PAYER, TEMPLATES.low_stock.id)
  const send = (to: string, kind: 'shipped' | 'low_stock') =>
    scene.wx.sendMessage({
      kind,
      to,
      page: 'a',
      facts: { goods: '橙', left: 2, number: 'A', trackingNumber: '1', carrier: '顺丰', at: 0 },
    })
  expect(await send('someone', 'low_stock')).toMatchObject({ error: 'not_wanted' })
  expect(await send(PAYER, 'shipped')).toMatchObject({ error: 'not_wanted' })
  expect(await send(PAYER, 'low_stock')).toMatchObject({ ok: true })
  expect(await send(PAYER, 'low_stock')).toMatchObject({ error: 'not_wanted' })
})

test('shippings, agreements and messages outlive a restart; tokens are issued anew', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wechat-'))
  const before = await wxScene({ dataDir })
  await before.wx.uploadShipping(aShipping())
  before.platform.accept(PAYER, TEMPLATES.shipped.id)
  before.platform.accept(PAYER, TEMPLATES.shipped.id)
  const facts = { number: 'A', goods: '橙', carrier: '顺丰', trackingNumber: '1', at: 0 }
  await before.wx.sendMessage({ kind: 'shipped', to: PAYER, page: 'a', facts })
  await before.stop()

  const after = await wxScene({ dataDir })
  expect(after.platform.shippingOf(TRANSACTION)).toEqual(before.platform.shippingOf(TRANSACTION))
  expect(after.platform.messages).toEqual(before.platform.messages)
  const again = () => after.wx.sendMessage({ kind: 'shipped', to: PAYER, page: 'a', facts })
  expect([await again(), await again()]).toMatchObject([{ ok: true }, { error: 'not_wanted' }])
  await after.stop()
  rmSync(dataDir, { recursive: true })
})
