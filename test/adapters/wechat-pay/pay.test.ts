import { fen } from '../../../types/fen'
import { ORDER, type PayScene, paid, payScene, prepaid } from './pay-scene'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

const DEADLINE_MS = 15 * 60_000

test('an order is prepaid with its Chinese name whole, its deadline and its payer', async () => {
  const prepayId = await prepaid(scene)
  const trade = scene.platform.tradeOf(ORDER.outTradeNo)
  expect(prepayId).toMatch(/^wx\d{14}[0-9a-f]{20}$/)
  expect(trade).toMatchObject({ ...ORDER, state: 'NOTPAY', appId: scene.pay.appId, mchId: scene.pay.mchId })
  expect(Math.abs((trade?.expireAt ?? 0) - (scene.clock.now() + DEADLINE_MS))).toBeLessThan(5_000)
})

test('a name longer than WeChat takes is cut, not refused', async () => {
  await prepaid(scene, { description: '🍯'.repeat(200) })
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.description).toBe('🍯'.repeat(127))
})

test('the same order asked again gives the same prepay id, and after two hours a new one for the same trade', async () => {
  const order = { ...ORDER, expireAt: scene.clock.now() + 3 * 3_600_000 }
  const first = await scene.pay.prepay(order)
  expect(await scene.pay.prepay(order)).toEqual(first)
  scene.clock.skip(2 * 3_600_000)
  const later = await scene.pay.prepay(order)
  expect(later.ok && first.ok && later.value.prepayId !== first.value.prepayId).toBe(true)
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.prepays).toHaveLength(2)
})

test('the same number with another price is a mistake of ours: thrown, and the trade stays as it was', async () => {
  await prepaid(scene)
  const before = scene.platform.tradeOf(ORDER.outTradeNo)
  await expect(prepaid(scene, { totalFen: fen(1) })).rejects.toMatchObject({
    code: 'INVALID_REQUEST',
    httpStatus: 400,
  })
  expect(scene.platform.tradeOf(ORDER.outTradeNo)).toEqual(before)
})

test('a paid order cannot be prepaid again, nor closed', async () => {
  await paid(scene)
  const again = { ...ORDER, expireAt: scene.clock.now() + DEADLINE_MS }
  expect(await scene.pay.prepay(again)).toEqual({ ok: false, error: 'already_paid' })
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual({ ok: false, error: 'already_paid' })
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.state).toBe('SUCCESS')
})

test('a closed order takes no money and gives no prepay id; closing again is fine', async () => {
  const prepayId = await prepaid(scene)
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual({ ok: true, value: true })
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual({ ok: true, value: true })
  expect(scene.platform.pay(scene.pay.sign(prepayId), { openid: ORDER.payerId })).toMatchObject({
    error: 'trade_closed',
  })
  const again = { ...ORDER, expireAt: scene.clock.now() + DEADLINE_MS }
  expect(await scene.pay.prepay(again)).toEqual({ ok: false, error: 'trade_closed' })
  expect(scene.platform.money().inFen).toBe(0)
})

test('a number that WeChat never saw is unknown to query, close, refund and refund query', async () => {
  expect(await scene.pay.query('NEVERSEEN1')).toEqual({ ok: false, error: 'trade_unknown' })
  expect(await scene.pay.close('NEVERSEEN1')).toEqual({ ok: false, error: 'trade_unknown' })
  expect(await scene.pay.queryRefund('NEVERSEEN1')).toEqual({ ok: false, error: 'refund_unknown' })
  const refund = {
    outTradeNo: 'NEVERSEEN1',
    outRefundNo: 'R1',
    refundFen: fen(1),
    totalFen: fen(1),
    reason: '',
  }
  expect(await scene.pay.refund(refund)).toEqual({ ok: false, error: 'refused' })
})

test('a query tells an unpaid trade from a paid, a refunded and a closed one', async () => {
  await prepaid(scene)
  expect(await scene.pay.query(ORDER.outTradeNo)).toEqual({
    ok: true,
    value: { outTradeNo: ORDER.outTradeNo, state: 'NOTPAY' },
  })
  const transactionId = await paid(scene, { outTradeNo: 'PAID-ORDER-1' })
  const answer = await scene.pay.query('PAID-ORDER-1')
  expect(answer).toMatchObject({
    value: {
      state: 'SUCCESS',
      paid: {
        transactionId,
        totalFen: 1280,
        payerId: ORDER.payerId,
        appId: scene.pay.appId,
        mchId: scene.pay.mchId,
      },
    },
  })
  const at = answer.ok ? answer.value.paid?.at : undefined
  expect(at).toBe(Math.floor((scene.platform.tradeOf('PAID-ORDER-1')?.paid?.at ?? 0) / 1000) * 1000)
  await scene.pay.refund({
    outTradeNo: 'PAID-ORDER-1',
    outRefundNo: 'R1',
    refundFen: fen(1),
    totalFen: fen(1280),
    reason: '少一件',
  })
  expect(await scene.pay.query('PAID-ORDER-1')).toMatchObject({
    value: { state: 'REFUND', paid: { totalFen: 1280 } },
  })
  await scene.pay.close(ORDER.outTradeNo)
  expect(await scene.pay.query(ORDER.outTradeNo)).toMatchObject({ value: { state: 'CLOSED' } })
})

test('what the buyer is asked to pay counts, not what is left after a coupon of WeChat', async () => {
  const prepayId = await prepaid(scene)
  scene.platform.pay(prepayId, { openid: ORDER.payerId, payerTotalFen: 280 })
  expect(await scene.pay.query(ORDER.outTradeNo)).toMatchObject({ value: { paid: { totalFen: 1280 } } })
})
