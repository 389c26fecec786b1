import { type PayScene, payScene } from './pay-scene'
import { TRANSFER } from './transfer-order'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

const { outBillNo, payeeId } = TRANSFER
const standing = () => scene.platform.transferOf(outBillNo)

test('a transfer waits for its payee, is confirmed on the page that its package opens, and arrives', async () => {
  const created = await scene.transfers.create(TRANSFER)
  expect(created).toEqual({
    ok: true,
    value: {
      outBillNo,
      transferBillNo: standing()?.transferBillNo,
      state: 'WAIT_USER_CONFIRM',
      transferFen: 188_00,
      failReason: '',
      packageInfo: standing()?.packageInfo,
      createdAt: Math.floor((standing()?.createdAt ?? 0) / 1000) * 1000,
    },
  })
  expect(scene.platform.money()).toMatchObject({ transferredFen: 0, transferringFen: 188_00 })

  expect(scene.platform.confirmTransfer(standing()?.packageInfo ?? '', { openid: payeeId })).toEqual({
    ok: true,
    value: { transferBillNo: standing()?.transferBillNo },
  })
  expect(await scene.transfers.query(outBillNo)).toMatchObject({ value: { state: 'TRANSFERING' } })
  scene.clock.skip(30_000)
  expect(await scene.transfers.query(outBillNo)).toMatchObject({
    ok: true,
    value: { state: 'SUCCESS', transferFen: 188_00, failReason: '' },
  })
  expect(scene.platform.money()).toMatchObject({ transferredFen: 188_00, transferringFen: 0 })
})

test('a transfer called off before it is confirmed comes back', async () => {
  await scene.transfers.create(TRANSFER)
  expect(await scene.transfers.cancel(outBillNo)).toEqual({ ok: true, value: true })
  expect(await scene.transfers.query(outBillNo)).toMatchObject({ value: { state: 'CANCELING' } })
  // Once more: refused by WeChat without a signature, which only the signed query explains.
  expect(await scene.transfers.cancel(outBillNo)).toEqual({ ok: true, value: true })
  scene.clock.skip(30_000)
  expect(await scene.transfers.query(outBillNo)).toMatchObject({ value: { state: 'CANCELLED' } })
  expect(await scene.transfers.cancel(outBillNo)).toEqual({ ok: true, value: true })
  expect(scene.platform.money()).toMatchObject({ transferredFen: 0, transferringFen: 0 })
})
