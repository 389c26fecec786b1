import { type PayScene, payScene } from './pay-scene'
import { TRANSFER, transferred } from './transfer-order'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

const { outBillNo, payeeId } = TRANSFER
const read = (twist: Parameters<PayScene['platform']['makeNotice']>[1] = {}) =>
  scene.pay.openNotice(scene.platform.makeNotice({ outBillNo }, twist), scene.clock.now())

test.each(['SUCCESS', 'FAIL', 'CANCELLED'] as const)(
  'the notice of a transfer that ended %s is opened and read',
  async state => {
    scene.platform.transferPlans.push(state === 'FAIL' ? { failReason: 'ACCOUNT_FROZEN' } : {})
    const packageInfo = await transferred(scene)
    if (state === 'CANCELLED') await scene.transfers.cancel(outBillNo)
    else scene.platform.confirmTransfer(packageInfo, { openid: payeeId })
    scene.clock.skip(30_000)
    const asked = await scene.transfers.query(outBillNo)
    expect(asked).toMatchObject({ value: { state } })
    const notice = read({ noticeId: 'N-1' })
    expect(notice).toEqual({
      ok: true,
      value: { kind: 'transfer', noticeId: 'N-1', mchId: scene.pay.mchId, transfer: asked.ok && asked.value },
    })
  },
)

test('what is not WeChat’s word is not read', async () => {
  await transferred(scene)
  expect(read({ signature: 'forged' })).toMatchObject({ error: 'forged' })
  expect(read({ signature: 'signtest' })).toMatchObject({ error: 'forged' })
  expect(read({ apiV3Key: 'x'.repeat(32) })).toMatchObject({ error: 'forged' })
  expect(read({ ageMs: 6 * 60_000 })).toMatchObject({ error: 'stale' })
  expect(read({ keyId: 'PUB_KEY_ID_1' })).toMatchObject({ error: 'unknown_key' })
})

test('another merchant and another sum are told as they stand: the shop compares', async () => {
  await transferred(scene)
  expect(read({ change: { mchId: '1900000009', totalFen: 1 } })).toMatchObject({
    value: { mchId: '1900000009', transfer: { transferFen: 1, outBillNo } },
  })
})
