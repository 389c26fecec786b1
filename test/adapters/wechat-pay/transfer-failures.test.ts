import { inspect } from 'node:util'
import { wechatTransfers } from '../../../cloudfunctions/adapters/wechat-pay/wechat-transfers'
import type { Transfers } from '../../../cloudfunctions/shop/transfer-port'
import { fen } from '../../../types/fen'
import { payConfig, payKeys } from '../../support/pay-keys'
import { type PayScene, payScene } from './pay-scene'
import { TRANSFER, transferred } from './transfer-order'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene({}, { timeoutMs: 2_000 })
})
afterEach(() => scene.stop())

const { outBillNo } = TRANSFER
/** Large enough that the name goes along. */
const LARGE = { ...TRANSFER, transferFen: fen(2_500_00) }
const calls: [string, (transfers: Transfers) => Promise<{ ok: boolean }>][] = [
  ['create', transfers => transfers.create(LARGE)],
  ['query', transfers => transfers.query(outBillNo)],
  ['cancel', transfers => transfers.cancel(outBillNo)],
]
const UNAVAILABLE = { ok: false, error: 'unavailable' }
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )

function expectNoSecret(error: unknown) {
  const told = `${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`
  expect(told).not.toMatch(/WECHATPAY2|authorization/i)
  for (const secret of [LARGE.realName, LARGE.payeeId, LARGE.remark, payKeys().apiV3Key])
    expect(told).not.toContain(secret)
}

describe.each(calls)('%s', (_name, call) => {
  beforeEach(() => transferred(scene, LARGE))

  test.each([
    [429, 'FREQUENCY_LIMITED'],
    [403, 'FREQUENCY_LIMIT_EXCEED'],
    [500, 'SYSTEM_ERROR'],
    [503, 'SERVICE_UNAVAILABLE'],
  ])('%d %s: unavailable', async (status, code) => {
    scene.platform.failNext({ status, code })
    expect(await call(scene.transfers)).toEqual(UNAVAILABLE)
  })

  test('a line that breaks before or after the call was done: unavailable', async () => {
    scene.faults.arm({ at: 1, kind: 'crash_before' })
    expect(await call(scene.transfers)).toEqual(UNAVAILABLE)
    scene.faults.arm({ at: 1, kind: 'lost' })
    expect(await call(scene.transfers)).toEqual(UNAVAILABLE)
  })

  test('an answer slower than the time-out is none', async () => {
    const hasty = wechatTransfers({ ...payConfig(scene.platform.origin), timeoutMs: 150 })
    scene.faults.arm({ at: 1, kind: 'delay', delayMs: 1_000 })
    expect(await call(hasty)).toEqual(UNAVAILABLE)
  })

  test.each([
    ['unsigned', 'EV3_RES_HEADERS_INCOMPLATE'],
    ['tampered', 'EV3_RES_HEADER_SIGNATURE_DIGEST'],
    ['stale', 'EV3_RES_HEADER_TIMESTAMP_OFFSET'],
    ['other_key', 'EV3_RES_HEADER_PLATFORM_SERIAL'],
  ] as const)('an answer that is %s: thrown, never taken for done', async (how, code) => {
    scene.platform.spoilNext(how)
    const error = await thrownBy(call(scene.transfers))
    expect(error).toMatchObject({ name: 'PayError', code })
    expectNoSecret(error)
  })

  test('a key that WeChat does not know, or a code nobody knows: thrown, and no name or secret with it', async () => {
    const wrong = wechatTransfers({ ...payConfig(scene.platform.origin), merchantSerial: 'F'.repeat(40) })
    const refused = await thrownBy(call(wrong))
    expect(refused).toMatchObject({ code: 'SIGN_ERROR', httpStatus: 401 })
    expectNoSecret(refused)
    scene.platform.failNext({ status: 400, code: 'PARAM_ERROR' })
    const unknown = await thrownBy(call(scene.transfers))
    expect(unknown).toMatchObject({ name: 'PayError', code: 'PARAM_ERROR', httpStatus: 400 })
    expectNoSecret(unknown)
  })
})

test('a transfer whose answer was lost is one transfer when asked again, and gives its package', async () => {
  scene.faults.arm({ at: 1, kind: 'lost' })
  expect(await scene.transfers.create(LARGE)).toEqual(UNAVAILABLE)
  const taken = scene.platform.transferOf(outBillNo)
  expect(taken?.state).toBe('WAIT_USER_CONFIRM')
  expect(await scene.transfers.create(LARGE)).toMatchObject({
    value: { transferBillNo: taken?.transferBillNo, packageInfo: taken?.packageInfo },
  })
  expect(scene.platform.money().transferringFen).toBe(2_500_00)
})

test('a merchant without the right is refused, not unavailable: only a person can mend it', async () => {
  scene.platform.failNext({ status: 403, code: 'NO_AUTH' })
  expect(await scene.transfers.create(TRANSFER)).toEqual({ ok: false, error: 'refused' })
})

test('keys that are none are found out at once', () => {
  expect(() =>
    wechatTransfers({ ...payConfig('http://127.0.0.1:9'), platformPublicKeyPem: 'none' }),
  ).toThrow()
})
