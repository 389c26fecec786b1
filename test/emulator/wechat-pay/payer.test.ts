import { wechatPay } from '../../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { makeMerchant } from '../../../emulator/wechat-pay/keys'
import { ORDER, type PayScene, paid, payScene, prepaid } from '../../adapters/wechat-pay/pay-scene'
import { payConfig } from '../../support/pay-keys'

let scene: PayScene
const PAYER = { openid: ORDER.payerId }

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

test('a payment with a good signature goes through once', async () => {
  const params = scene.pay.sign(await prepaid(scene))
  expect(scene.platform.pay(params, PAYER)).toMatchObject({
    ok: true,
    value: { transactionId: expect.stringMatching(/^\d{28}$/) },
  })
  expect(scene.platform.pay(params, PAYER)).toEqual({ ok: false, error: 'already_paid' })
  expect(scene.platform.money().inFen).toBe(1280)
})

test('changed params, another merchant’s signature and another sign type are refused', async () => {
  const params = scene.pay.sign(await prepaid(scene))
  const stranger = makeMerchant()
  const forger = wechatPay({
    ...payConfig(scene.platform.origin),
    merchantPrivateKeyPem: stranger.merchantPrivateKeyPem,
  })
  const wrong = [
    { ...params, timeStamp: '1' },
    { ...params, nonceStr: 'x' },
    { ...params, package: `${params.package}0` },
    { ...params, signType: 'MD5' },
    forger.sign(params.package.replace('prepay_id=', '')),
  ]
  for (const one of wrong)
    expect(scene.platform.pay(one, PAYER)).toEqual({ ok: false, error: 'bad_signature' })
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.state).toBe('NOTPAY')
})

test('someone else cannot pay it, and an unknown prepay id pays nothing', async () => {
  const params = scene.pay.sign(await prepaid(scene))
  expect(scene.platform.pay(params, { openid: 'oOther' })).toEqual({ ok: false, error: 'wrong_payer' })
  expect(scene.platform.pay(scene.pay.sign('wx0'), PAYER)).toEqual({ ok: false, error: 'unknown_prepay' })
  expect(scene.platform.money().inFen).toBe(0)
})

test('after the order’s deadline WeChat takes no money, and the trade stays unpaid until it is closed', async () => {
  const params = scene.pay.sign(await prepaid(scene))
  scene.clock.skip(15 * 60_000)
  expect(scene.platform.pay(params, PAYER)).toEqual({ ok: false, error: 'trade_expired' })
  expect(await scene.pay.query(ORDER.outTradeNo)).toMatchObject({ value: { state: 'NOTPAY' } })
  expect(await scene.pay.close(ORDER.outTradeNo)).toEqual({ ok: true, value: true })
  expect(await scene.pay.query(ORDER.outTradeNo)).toMatchObject({ value: { state: 'CLOSED' } })
})

test('a prepay id lives two hours; a new one pays the same trade', async () => {
  const order = { ...ORDER, expireAt: scene.clock.now() + 86_400_000 }
  const first = await scene.pay.prepay(order)
  scene.clock.skip(2 * 3_600_000)
  expect(scene.platform.pay(first.ok ? first.value.prepayId : '', PAYER)).toEqual({
    ok: false,
    error: 'prepay_expired',
  })
  const second = await scene.pay.prepay(order)
  expect(scene.platform.pay(second.ok ? second.value.prepayId : '', PAYER)).toMatchObject({ ok: true })
})

test('a refund that ended cannot end again, and unknown ones are a mistake of the test', async () => {
  await paid(scene)
  await scene.pay.refund({
    outTradeNo: ORDER.outTradeNo,
    outRefundNo: 'R-1',
    refundFen: ORDER.totalFen,
    totalFen: ORDER.totalFen,
    reason: '',
  })
  scene.platform.settleRefund('R-1', 'ABNORMAL')
  scene.platform.settleRefund('R-1', 'SUCCESS')
  expect(() => scene.platform.settleRefund('R-1', 'CLOSED')).toThrow('a refund never goes SUCCESS -> CLOSED')
  expect(() => scene.platform.settleRefund('R-2', 'SUCCESS')).toThrow('no such refund: R-2')
  expect(() => scene.platform.makeNotice({ outRefundNo: 'R-2' })).toThrow('no such refund: R-2')
  expect(() => scene.platform.makeNotice({ outTradeNo: 'NEVERSEEN1' })).toThrow('no such trade: NEVERSEEN1')
})
