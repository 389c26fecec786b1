import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWechatPay } from '../../../emulator/wechat-pay/start-wechat-pay'
import { fen } from '../../../types/fen'
import { ORDER, paid, payScene, prepaid } from '../../adapters/wechat-pay/pay-scene'
import { payKeys } from '../../support/pay-keys'

let dataDir: string
const file = () => join(dataDir, 'wechat-pay.jsonl')

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'wechat-pay-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

async function dayBefore() {
  const scene = await payScene({ dataDir, refundAfterMs: 'never' })
  const prepayId = await prepaid(scene, { outTradeNo: 'UNPAID-1' })
  await paid(scene)
  await scene.pay.refund({
    outTradeNo: ORDER.outTradeNo,
    outRefundNo: 'R-1',
    refundFen: fen(5),
    totalFen: fen(1280),
    reason: '',
  })
  await scene.stop()
  return { prepayId, trade: scene.platform.tradeOf(ORDER.outTradeNo) }
}

test('trades, prepay ids and refunds outlive a restart', async () => {
  const before = await dayBefore()
  const scene = await payScene({ dataDir })
  expect(scene.platform.tradeOf(ORDER.outTradeNo)).toEqual(before.trade)
  expect(scene.platform.pay(before.prepayId, { openid: ORDER.payerId })).toMatchObject({ ok: true })
  await scene.platform.deliverDue()
  expect(scene.platform.money()).toMatchObject({ inFen: 2560, refundedFen: 5, refundingFen: 0 })
  await scene.stop()
})

test('a line cut short by a crash is dropped, and writing goes on cleanly', async () => {
  const before = await dayBefore()
  appendFileSync(file(), '{"trade":{"outTradeNo":"HAL')
  const scene = await payScene({ dataDir })
  await paid(scene, { outTradeNo: 'AFTER-CRASH' })
  await scene.stop()
  const again = await payScene({ dataDir })
  expect(again.platform.tradeOf(ORDER.outTradeNo)).toEqual(before.trade)
  expect(again.platform.tradeOf('AFTER-CRASH')?.state).toBe('SUCCESS')
  await again.stop()
})

test('a damaged line in the middle is not passed over in silence', async () => {
  await dayBefore()
  writeFileSync(file(), readFileSync(file(), 'utf8').replace('{', '<'))
  await expect(startWechatPay({ merchant: payKeys(), dataDir })).rejects.toThrow(SyntaxError)
})
