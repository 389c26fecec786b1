import type { NoticeChange } from '../../emulator/wechat-pay/notices/notice'
import type { Input } from '../../types/api'
import type { Result } from '../../types/result'
import { stockUp } from '../support/documents'
import { payKeys } from '../support/pay-keys'
import { aWish, owner } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'
import { aRequestId } from './samples'
import { settingsOf } from './settings'

const BUYER = 'oBuyerWhoMustNotBeNamed'
const OWNER = 'oOwnerWhoMustNotBeNamed'
const SHARER = 'oSharerWhoMustNotBeNamed'
const PHONE = '13800002046'
const SHARERS_PHONE = '13900001111'

let door: ADoor
/** Everything that the functions answered to the buyer, to the seller, to who shares and to WeChat. */
const told = { buyer: '', seller: '', sharer: '', wechat: '' }
const openids = { buyer: BUYER, seller: OWNER, sharer: SHARER }

beforeAll(async () => {
  door = await openDoor()
  await stockUp(door.shop, 50)
  await owner(door.shop, OWNER)
  await walk()
})
afterAll(() => door.close())

async function ask(who: keyof typeof openids, name: string, input: object): Promise<unknown> {
  const reply = (await door.api({ name, input }, openids[who])) as Result<unknown, string>
  told[who] += JSON.stringify(reply)
  return reply.ok ? reply.value : reply.error
}

async function notify(
  of: { outTradeNo: string } | { outRefundNo: string },
  change: NoticeChange = {},
): Promise<number> {
  const { headers, body } = door.shop.wechat.makeNotice(of, { change })
  const post = { httpMethod: 'POST', headers, body: body.toString('base64'), isBase64Encoded: true }
  const answer = await door.payNotify(post)
  told.wechat += JSON.stringify(answer)
  return answer.statusCode
}

/** Somebody joins, and sends a card that the buyer opens. */
async function share(): Promise<void> {
  const who = { name: '小满', phone: SHARERS_PHONE, agreedTo: '2026-11' }
  await ask('sharer', 'credit.mine', {})
  await ask('sharer', 'distributor.apply', who)
  const { distributors } = (await ask('seller', 'distributor.list', { state: 'applied' })) as {
    distributors: { id: string }[]
  }
  await ask('seller', 'distributor.decide', { distributorId: distributors[0]?.id, decision: 'approve' })
  const { code } = (await ask('sharer', 'share.code', { channel: 'chat' })) as { code: string }
  await ask('buyer', 'share.look', { code })
  await ask('buyer', 'share.touch', { code })
  await ask('buyer', 'credit.preview', {})
}

/** An order's whole life through the deployed functions, with much going wrong on the way. */
async function walk(): Promise<void> {
  const { wechat, faults } = door.shop
  await share()
  const wish: Input<'order.place'> = aWish()
  const { number } = (await ask('buyer', 'order.place', wish)) as { number: string }
  wechat.failNext({ status: 401, code: 'SIGN_ERROR' })
  expect(await ask('buyer', 'payment.start', { number })).toBe('internal')
  wechat.spoilNext('tampered')
  expect(await ask('buyer', 'payment.start', { number })).toMatch(/internal|pay_unavailable/)
  const params = (await ask('buyer', 'payment.start', { number })) as { package: string }
  door.shop.payUp(params, BUYER)

  expect(await notify({ outTradeNo: number }, { payerId: 'oSomeoneElse', totalFen: 1 })).toBe(500)
  faults.arm({ at: 1, kind: 'error', code: 'DATABASE_PERMISSION_DENIED' })
  expect(await notify({ outTradeNo: number })).toBe(500)
  faults.arm({ at: 2, kind: 'lost' })
  expect(await notify({ outTradeNo: number })).toBe(500)
  faults.disarm()
  expect(await notify({ outTradeNo: number })).toBe(204)

  const give = {
    requestId: aRequestId(1),
    number,
    lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: true }],
    reason: '坏了',
  }
  wechat.failNext({ status: 403, code: 'NO_AUTH' })
  await ask('seller', 'refund.give', give)
  await ask('seller', 'refund.give', { ...give, requestId: aRequestId(2) })
  await ask('seller', 'attention.list', {})
  await ask('buyer', 'order.show', { number })
  await ask('buyer', 'order.list', {})
  await ask('sharer', 'credit.mine', {})
  await ask('sharer', 'credit.contest', { number, words: '已经是我的' })
  await ask('seller', 'seller_order.show', { number })
  await ask('seller', 'credit.look', { number, verdict: 'pass' })
  await ask('buyer', 'address.save', { id: aRequestId(3), address: wish.address })
  await ask('seller', 'address.list', {})
  await ask('buyer', 'attention.list', {})
}

const keys = payKeys()
/** The inside of a PEM, without its first and last line. */
const inside = (pem: string) => pem.split('\n').slice(1, 3)
const { ORDER_NUMBER_SECRET: secret } = settingsOf('')
const credentials = [
  'Authorization',
  'WECHATPAY2-SHA256-RSA2048',
  'TC3-HMAC-SHA256',
  'PRIVATE KEY',
  ...inside(keys.merchantPrivateKeyPem),
  ...inside(keys.platformPublicKeyPem),
  keys.apiV3Key,
  keys.merchantSerial,
  'local-key',
  secret ?? '?',
]
const found = (text: string, words: readonly string[]) => words.filter(word => text.includes(word))

test('the walk went wrong and right where it should, so that there is something to look at', () => {
  const lines = door.printed.map(line => JSON.parse(line))
  expect(lines.map(({ outcome }) => outcome)).toEqual(
    expect.arrayContaining(['ok', 'internal', 'unfit', 'not_allowed']),
  )
  expect(told.buyer).toContain(PHONE)
  expect(told.seller).toContain(PHONE)
  expect(told.sharer).toContain('青坡脐橙')
})

test('the log names requests, calls and outcomes, and neither credentials nor people', () => {
  const text = door.printed.join('\n')
  expect(found(text, credentials)).toEqual([])
  expect(
    found(text, [BUYER, OWNER, SHARER, 'oSomeoneElse', PHONE, SHARERS_PHONE, '阿禾', '小满', '文一路']),
  ).toEqual([])
  for (const line of door.printed) {
    const { detail: _, ...rest } = JSON.parse(line)
    expect(Object.keys(rest).sort()).toEqual(expect.arrayContaining(['outcome', 'requestId', 'what']))
  }
})

test('no answer holds credentials, a stack or a file name', () => {
  const text = Object.values(told).join()
  expect(found(text, credentials)).toEqual([])
  expect(text).not.toMatch(/ {4}at |\.ts\b|\.js\b|node_modules/)
})

test('nobody is told anybody’s openid, and WeChat no more than yes or no', () => {
  expect(found(told.buyer, [OWNER, BUYER, SHARER, 'oSomeoneElse', SHARERS_PHONE])).toEqual([])
  expect(found(told.wechat, [OWNER, BUYER, SHARER, 'oSomeoneElse', PHONE])).toEqual([])
  expect(found(told.seller, [BUYER, SHARER, 'oSomeoneElse'])).toEqual([])
  expect(found(told.sharer, [BUYER, OWNER, SHARER, PHONE, '阿禾', '文一路'])).toEqual([])
})
