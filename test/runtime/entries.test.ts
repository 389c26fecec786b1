import { main as api } from '../../cloudfunctions/entries/api'
import { stockUp } from '../support/documents'
import { paidUnheard } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'

let door: ADoor
let before: Record<string, unknown[]>

beforeAll(async () => {
  door = await openDoor()
  await stockUp(door.shop, 5)
  before = await door.everything()
})
afterEach(async () => expect(await door.everything()).toEqual(before))
afterAll(() => door.close())

const NOTHING = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  'shop',
  'shop.home ',
  'SHOP.HOME',
]

test.each(NOTHING)('there is no call %p', async name => {
  expect(await door.api({ name, input: {} }, 'buyer-1')).toEqual({ ok: false, error: 'unknown_endpoint' })
})

test('an unknown call is logged without its name: that is whatever a stranger wrote', async () => {
  door.printed.length = 0
  await door.api({ name: 'secret 13800002046' }, 'buyer-1')
  expect(door.printed.map(line => JSON.parse(line))).toMatchObject([
    { what: 'unknown', outcome: 'unknown_endpoint' },
  ])
})

test.each([
  undefined,
  null,
  'shop.home',
  7,
  [],
  {},
  { name: 7 },
  { name: { $ne: '' } },
  { name: ['shop.home'] },
])('an event of %p is no call', async event => {
  expect(await door.api(event, 'buyer-1')).toEqual({ ok: false, error: 'unknown_endpoint' })
})

test.each(['GET', 'POST', 'OPTIONS', ''])(
  'api answers no HTTP request (%s), whoever it claims to come from',
  async httpMethod => {
    const event = { httpMethod, headers: {}, name: 'shop.home', input: {}, userInfo: { openId: 'owner-1' } }
    expect(await door.api({ ...event, body: JSON.stringify(event) }, 'owner-1')).toEqual({
      ok: false,
      error: 'not_allowed',
    })
  },
)

test('a call without an input is a call with an empty one', async () => {
  expect(await door.api({ name: 'shop.home' })).toMatchObject({ ok: true })
  expect(await door.api({ name: 'product.show' })).toMatchObject({ error: 'bad_input', about: ['productId'] })
})

test('when the database fails, the phone is told so in one word and the log alone knows more', async () => {
  door.printed.length = 0
  door.shop.faults.arm({ at: 1, kind: 'error', code: 'DATABASE_TIMEOUT' })
  const reply = await door.api({ name: 'product.show', input: { productId: 'orange' } })
  door.shop.faults.disarm()
  expect(reply).toEqual({ ok: false, error: 'internal', about: ['request-1'] })
  expect(door.printed).toHaveLength(1)
  expect(JSON.parse(door.printed[0] ?? '')).toMatchObject({ what: 'product.show', outcome: 'internal' })
  expect(door.printed[0]).toContain('DATABASE_TIMEOUT')
})

test('a function without its settings tells the phone nothing of what is missing', async () => {
  const kept = process.env.WECHAT_PAY_API_V3_KEY
  delete process.env.WECHAT_PAY_API_V3_KEY
  door.printed.length = 0
  let fresh = api
  jest.isolateModules(() => {
    fresh = jest.requireActual('../../cloudfunctions/entries/api').main
  })
  const reply = await fresh({ name: 'shop.home' }, { request_id: 'request-2', environment: '{}' })
  process.env.WECHAT_PAY_API_V3_KEY = kept
  expect(reply).toEqual({ ok: false, error: 'internal', about: ['request-2'] })
  expect(door.printed[0]).toContain('WECHAT_PAY_API_V3_KEY')
})

test.each([
  ['a GET', { httpMethod: 'GET', headers: {}, body: '' }],
  ['a timer', { Type: 'Timer', TriggerName: 'minutely' }],
  ['a phone', { name: 'payment.check', input: {} }],
  ['nothing', undefined],
  ['headers that are none', { httpMethod: 'POST', headers: 'x', body: '' }],
])('pay-notify takes posts alone: %s is turned away', async (_what, event) => {
  expect(await door.payNotify(event)).toMatchObject({ statusCode: 405 })
})

const post = (body: string, headers = {}) => ({ httpMethod: 'POST', headers, body, isBase64Encoded: false })

test.each([
  ['without anything', post('')],
  ['of JSON without a signature', post('{"event_type":"TRANSACTION.SUCCESS"}')],
  ['of half a JSON', post('{"id":')],
  ['of five megabytes', post('x'.repeat(5_000_000))],
  [
    'with a signature of nobody',
    post('{}', {
      'Wechatpay-Timestamp': String(Math.floor(Date.now() / 1000)),
      'Wechatpay-Nonce': 'n',
      'Wechatpay-Serial': 'PUB_KEY_ID_0',
      'Wechatpay-Signature': 'WECHATPAY/SIGNTEST/c2lnbg==',
    }),
  ],
])('a post %s proves nothing: 401, and no word more', async (_what, event) => {
  const answer = await door.payNotify(event)
  expect(answer.statusCode).toBe(401)
  expect(JSON.parse(answer.body)).toEqual({ code: 'FAIL', message: 'unproven' })
})

test('when the database fails under a genuine notice, WeChat is told to come again', async () => {
  const number = await paidUnheard(door.shop)
  before = await door.everything()
  const { headers, body } = door.shop.wechat.makeNotice({ outTradeNo: number })
  const event = { httpMethod: 'POST', headers, body: body.toString('base64'), isBase64Encoded: true }
  door.shop.faults.arm({ at: 1, kind: 'error', code: 'DATABASE_TIMEOUT' })
  const failed = await door.payNotify(event)
  door.shop.faults.disarm()
  expect(failed.statusCode).toBe(500)
  expect(JSON.parse(failed.body)).toEqual({ code: 'FAIL', message: 'internal' })
  expect(await door.everything()).toEqual(before)

  expect(await door.payNotify(event)).toMatchObject({ statusCode: 204, body: '' })
  expect((await door.shop.order(number)).state).toBe('paid')
  before = await door.everything()
})
