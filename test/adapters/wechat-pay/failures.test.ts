import { inspect } from 'node:util'
import { wechatPay } from '../../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import type { Pay } from '../../../cloudfunctions/shop/pay-port'
import { fen } from '../../../types/fen'
import { payConfig, payKeys } from '../../support/pay-keys'
import { ORDER, type PayScene, paid, payScene, prepaid } from './pay-scene'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene({}, { timeoutMs: 2_000 })
})
afterEach(() => scene.stop())

const REFUND = {
  outTradeNo: ORDER.outTradeNo,
  outRefundNo: 'R-1',
  refundFen: fen(1),
  totalFen: fen(1280),
  reason: '',
}
const EXPIRE_AT = Date.now() + 15 * 60_000
/** Every call to WeChat, on an order that is prepaid. */
const calls: [string, (pay: Pay) => Promise<{ ok: boolean }>][] = [
  ['prepay', pay => pay.prepay({ ...ORDER, expireAt: EXPIRE_AT })],
  ['query', pay => pay.query(ORDER.outTradeNo)],
  ['close', pay => pay.close(ORDER.outTradeNo)],
  ['refund', pay => pay.refund(REFUND)],
  ['queryRefund', pay => pay.queryRefund('R-1')],
]
const UNAVAILABLE = { ok: false, error: 'unavailable' }

describe.each(calls)('%s', (_name, call) => {
  test.each([
    [429, 'FREQUENCY_LIMITED'],
    [500, 'SYSTEM_ERROR'],
    [502, 'BANK_ERROR'],
    [503, 'SERVICE_UNAVAILABLE'],
  ])('%d: unavailable', async (status, code) => {
    scene.platform.failNext({ status, code })
    expect(await call(scene.pay)).toEqual(UNAVAILABLE)
  })

  test('a line that breaks before or after the call was done: unavailable', async () => {
    await paid(scene)
    scene.faults.arm({ at: 1, kind: 'crash_before' })
    expect(await call(scene.pay)).toEqual(UNAVAILABLE)
    scene.faults.arm({ at: 1, kind: 'lost' })
    expect(await call(scene.pay)).toEqual(UNAVAILABLE)
  })

  test('a planned platform fault: unavailable', async () => {
    scene.faults.arm({ at: 1, kind: 'error', code: '429' })
    expect(await call(scene.pay)).toEqual(UNAVAILABLE)
    scene.faults.arm({ at: 1, kind: 'error' })
    expect(await call(scene.pay)).toEqual(UNAVAILABLE)
  })

  test('a key that WeChat does not know: thrown, with code, status and request id, and no secret', async () => {
    const wrong = wechatPay({ ...payConfig(scene.platform.origin), merchantSerial: 'F'.repeat(40) })
    const error = await call(wrong).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({
      code: 'SIGN_ERROR',
      httpStatus: 401,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expectNoSecret(error)
  })
})

/** The calls that WeChat answers with 2xx here; each answer's proof is spoilt in turn. */
const good = calls.filter(([name]) => name === 'prepay' || name === 'query' || name === 'close')

describe.each(good)('%s whose answer is not proven to be WeChat’s', (_name, call) => {
  test.each([
    ['unsigned', 'EV3_RES_HEADERS_INCOMPLATE'],
    ['tampered', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['stale', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
    ['other_key', 'EV3_RES_HEADER_PLATFORM_SERIAL'],
  ] as const)('%s: thrown, never taken for done', async (how, code) => {
    if (_name !== 'prepay') await scene.pay.prepay({ ...ORDER, expireAt: EXPIRE_AT })
    scene.platform.spoilNext(how)
    const error = await call(scene.pay).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ name: 'PayError', code })
    expectNoSecret(error)
  })
})

test('an answer slower than the time-out is none, and the call may have been done', async () => {
  const hasty = wechatPay({ ...payConfig(scene.platform.origin), timeoutMs: 150 })
  scene.faults.arm({ at: 1, kind: 'delay', delayMs: 1_000 })
  expect(await hasty.prepay({ ...ORDER, expireAt: EXPIRE_AT })).toEqual(UNAVAILABLE)
})

test('a platform that is not there is unavailable', async () => {
  const nobody = wechatPay({ ...payConfig('http://127.0.0.1:9') })
  expect(await nobody.query(ORDER.outTradeNo)).toEqual(UNAVAILABLE)
})

test('accepted but not done yet (202) is unavailable', async () => {
  scene.platform.failNext({ status: 202, code: 'USERPAYING' })
  await expect(scene.pay.query(ORDER.outTradeNo)).resolves.toEqual(UNAVAILABLE)
})

test('a close whose answer was lost is closed when asked again', async () => {
  await prepaid(scene)
  scene.faults.arm({ at: 1, kind: 'lost' })
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual(UNAVAILABLE)
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.state).toBe('CLOSED')
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual({ ok: true, value: true })
})

test('an unsigned word that the trade is closed does not close it here while the signed query says it is open', async () => {
  await prepaid(scene)
  scene.platform.failNext({ status: 400, code: 'ORDER_CLOSED' })
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual(UNAVAILABLE)
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.state).toBe('NOTPAY')
})

test('a refund whose answer was lost is one refund when asked again', async () => {
  await paid(scene)
  scene.faults.arm({ at: 1, kind: 'lost' })
  expect(await scene.pay.refund(REFUND)).toEqual(UNAVAILABLE)
  expect(await scene.pay.refund(REFUND)).toMatchObject({ value: { state: 'PROCESSING', refundFen: 1 } })
  expect(scene.platform.money().refundingFen).toBe(1)
})

test('nothing that the adapter gives out holds a key', async () => {
  expectNoSecret(scene.pay)
  expectNoSecret(await scene.pay.query('NEVERSEEN1'))
})

test('a key that cannot be one is refused at the start', () => {
  const config = payConfig(scene.platform.origin)
  expect(() => wechatPay({ ...config, apiV3Key: 'short' })).toThrow('the APIv3 key has 32 bytes')
  expect(() => wechatPay({ ...config, merchantPrivateKeyPem: 'no key' })).toThrow()
  expect(() => wechatPay({ ...config, platformPublicKeyPem: 'no key' })).toThrow()
})

function expectNoSecret(value: unknown) {
  const { merchantPrivateKeyPem, apiV3Key } = payKeys()
  const keyLine = merchantPrivateKeyPem.split('\n')[5] ?? ''
  const told = [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), String(value)].join(
    '\n',
  )
  expect(keyLine.length).toBeGreaterThan(60)
  for (const secret of ['Authorization', 'WECHATPAY2', keyLine, apiV3Key, ORDER.payerId])
    expect(told).not.toContain(secret)
}
