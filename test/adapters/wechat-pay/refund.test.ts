import { type Fen, fen } from '../../../types/fen'
import { ORDER, type PayScene, paid, payScene, prepaid } from './pay-scene'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene({ refundAfterMs: 'never' })
})
afterEach(() => scene.stop())

const DAY_MS = 86_400_000
const refundOf = (refundFen: number, outRefundNo = 'R-1') => ({
  outTradeNo: ORDER.outTradeNo,
  outRefundNo,
  refundFen: fen(refundFen),
  totalFen: ORDER.totalFen as Fen,
  reason: '少发一件',
})

test('a refund is accepted, processed and paid back', async () => {
  await paid(scene)
  const accepted = await scene.pay.refund(refundOf(300))
  const { refundId } = scene.platform.refundOf('R-1') ?? {}
  expect(accepted).toEqual({
    ok: true,
    value: { outRefundNo: 'R-1', refundId, state: 'PROCESSING', refundFen: 300 },
  })
  expect(scene.platform.money()).toMatchObject({ inFen: 1280, refundedFen: 0, refundingFen: 300 })

  scene.platform.settleRefund('R-1', 'SUCCESS')
  expect(await scene.pay.queryRefund('R-1')).toMatchObject({
    value: { state: 'SUCCESS', at: expect.any(Number) },
  })
  expect(scene.platform.money()).toMatchObject({ inFen: 1280, refundedFen: 300, refundingFen: 0 })
})

test.each(['ABNORMAL', 'CLOSED'] as const)(
  'a refund that ends %s pays nothing back and says so',
  async state => {
    await paid(scene)
    await scene.pay.refund(refundOf(300))
    scene.platform.settleRefund('R-1', state)
    const answer = await scene.pay.queryRefund('R-1')
    expect(answer).toMatchObject({ ok: true, value: { state, refundFen: 300 } })
    expect(answer.ok && 'at' in answer.value).toBe(false)
    expect(scene.platform.money().refundedFen).toBe(0)
  },
)

test('the same refund asked twice is one refund, also after it was paid back', async () => {
  await paid(scene)
  const first = await scene.pay.refund(refundOf(300))
  expect(await scene.pay.refund(refundOf(300))).toEqual(first)
  scene.platform.settleRefund('R-1', 'SUCCESS')
  expect(await scene.pay.refund(refundOf(300))).toMatchObject({ value: { state: 'SUCCESS' } })
  expect(scene.platform.money()).toMatchObject({ inFen: 1280, refundedFen: 300, refundingFen: 0 })
})

test('the same refund number with another sum is refused and changes nothing', async () => {
  await paid(scene)
  await scene.pay.refund(refundOf(300))
  const before = scene.platform.refundOf('R-1')
  expect(await scene.pay.refund(refundOf(301))).toEqual({ ok: false, error: 'refused' })
  expect(scene.platform.refundOf('R-1')).toEqual(before)
})

test('refunds never exceed what was paid; a closed refund frees its part', async () => {
  await paid(scene)
  expect(await scene.pay.refund(refundOf(1281))).toEqual({ ok: false, error: 'refused' })
  expect(await scene.pay.refund(refundOf(1000, 'R-1'))).toMatchObject({ ok: true })
  expect(await scene.pay.refund(refundOf(281, 'R-2'))).toEqual({ ok: false, error: 'refused' })
  expect(scene.platform.refundOf('R-2')).toBeUndefined()
  scene.platform.settleRefund('R-1', 'CLOSED')
  expect(await scene.pay.refund(refundOf(1280, 'R-3'))).toMatchObject({ ok: true })
})

test('a wrong total, an unpaid order and zero fen are refused', async () => {
  const prepayId = await prepaid(scene)
  expect(await scene.pay.refund(refundOf(1))).toEqual({ ok: false, error: 'refused' })
  scene.platform.pay(prepayId, { openid: ORDER.payerId })
  expect(await scene.pay.refund({ ...refundOf(1), totalFen: fen(1279) })).toEqual({
    ok: false,
    error: 'refused',
  })
  await expect(scene.pay.refund(refundOf(0))).rejects.toMatchObject({ code: 'PARAM_ERROR' })
  expect(scene.platform.money()).toMatchObject({ inFen: 1280, refundedFen: 0, refundingFen: 0 })
})

test('the fiftieth partial refund is the last', async () => {
  await paid(scene)
  for (let n = 1; n <= 50; n += 1) expect((await scene.pay.refund(refundOf(1, `R-${n}`))).ok).toBe(true)
  expect(await scene.pay.refund(refundOf(1, 'R-51'))).toEqual({ ok: false, error: 'refused' })
  expect(await scene.pay.refund(refundOf(1, 'R-50'))).toMatchObject({ ok: true })
  expect(scene.platform.money().refundingFen).toBe(50)
})

test('a refund is taken for a year and not a day longer; one accepted in time is still answered', async () => {
  await paid(scene)
  scene.clock.skip(364 * DAY_MS)
  expect(await scene.pay.refund(refundOf(1, 'R-1'))).toMatchObject({ ok: true })
  scene.clock.skip(2 * DAY_MS)
  expect(await scene.pay.refund(refundOf(1, 'R-2'))).toEqual({ ok: false, error: 'refused' })
  expect(await scene.pay.refund(refundOf(1, 'R-1'))).toMatchObject({ ok: true })
})

test('with too little money in the account the refund waits, and the same number goes through later', async () => {
  await paid(scene)
  scene.platform.setBalanceEmpty(true)
  expect(await scene.pay.refund(refundOf(300))).toEqual({ ok: false, error: 'not_enough' })
  expect(scene.platform.refundOf('R-1')).toBeUndefined()
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.state).toBe('SUCCESS')
  scene.platform.setBalanceEmpty(false)
  expect(await scene.pay.refund(refundOf(300))).toMatchObject({ value: { state: 'PROCESSING' } })
})

test("a payer's account that cannot be paid needs a person", async () => {
  await paid(scene)
  scene.platform.failNext({ status: 403, code: 'USER_ACCOUNT_ABNORMAL' })
  expect(await scene.pay.refund(refundOf(300))).toEqual({ ok: false, error: 'refused' })
})

test('an overlong reason is cut and an empty one left out', async () => {
  await paid(scene)
  expect(await scene.pay.refund({ ...refundOf(1), reason: '错'.repeat(300) })).toMatchObject({ ok: true })
  expect(JSON.parse(scene.platform.refundOf('R-1')?.asked ?? '').reason).toBe('错'.repeat(80))
  expect(await scene.pay.refund({ ...refundOf(1, 'R-2'), reason: '' })).toMatchObject({ ok: true })
})
