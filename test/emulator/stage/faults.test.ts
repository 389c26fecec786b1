import { noFaults, noticeFaultOf, setFaults } from '../../../emulator/stage/faults'
import { ORDER, type PayScene, paid, payScene } from '../../adapters/wechat-pay/pay-scene'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

const REFUND = {
  outRefundNo: 'R-1',
  outTradeNo: ORDER.outTradeNo,
  refundFen: ORDER.totalFen,
  totalFen: ORDER.totalFen,
  reason: '坏果',
}

test('late and doubled: nothing comes for 30 s, then the same notice twice, for every payment', async () => {
  setFaults(scene.platform, { ...noFaults, late: true, doubled: true })
  for (const outTradeNo of [ORDER.outTradeNo, 'ORDER-2']) {
    await paid(scene, { outTradeNo })
    expect(await scene.platform.deliverDue()).toEqual([])
    scene.clock.skip(30_000)
    expect(await scene.platform.deliverDue()).toMatchObject([{ number: outTradeNo }, { number: outTradeNo }])
  }
  setFaults(scene.platform, noFaults)
  await paid(scene, { outTradeNo: 'ORDER-3' })
  expect(await scene.platform.deliverDue()).toMatchObject([{ number: 'ORDER-3', answer: 200 }])
})

test('lost: the payment stands, and no notice of it ever comes', async () => {
  setFaults(scene.platform, { ...noFaults, lost: true })
  await paid(scene)
  scene.clock.skip(86_400_000)
  expect(await scene.platform.deliverDue()).toEqual([])
  expect(scene.platform.tradeOf(ORDER.outTradeNo)).toMatchObject({ state: 'SUCCESS' })
})

test.each([
  ['late', { kind: 'late', lateMs: 30_000 }],
  ['doubled', { kind: 'doubled' }],
  ['lost', { kind: 'lost' }],
  ['refundFailsFirst', undefined],
])('%s alone', (name, fault) => {
  expect(noticeFaultOf({ ...noFaults, [name]: true })).toEqual(fault)
})

test('a refund fails the first time and is paid once when it is asked for again', async () => {
  setFaults(scene.platform, { ...noFaults, refundFailsFirst: true })
  await paid(scene)
  expect(await scene.pay.refund(REFUND)).toMatchObject({ ok: false })
  expect(scene.platform.refundOf('R-1')).toBeUndefined()
  expect(await scene.pay.refund(REFUND)).toMatchObject({ ok: true })
  await scene.platform.deliverDue()
  expect(scene.platform.money()).toMatchObject({ refundedFen: ORDER.totalFen, refundingFen: 0 })
})
