import { fen } from '../../../types/fen'
import { type PayScene, payScene } from './pay-scene'
import { TRANSFER, transferred } from './transfer-order'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

const { outBillNo, payeeId, realName } = TRANSFER
const LARGE = { ...TRANSFER, transferFen: fen(2_000_00) }
const create = (change: Partial<typeof TRANSFER> = {}) => scene.transfers.create({ ...TRANSFER, ...change })
const standing = () => scene.platform.transferOf(outBillNo)

test('from 2,000 yuan on the name goes along, sealed; WeChat reads it as it was written', async () => {
  scene.platform.setRealName(payeeId, realName)
  expect(await create(LARGE)).toMatchObject({ ok: true })
  expect(standing()?.payeeName).toBe(realName)
})

test('below 2,000 yuan the name stays at home, even where it would be wrong', async () => {
  scene.platform.setRealName(payeeId, '另有其人')
  expect(await create({ transferFen: fen(1_999_99) })).toMatchObject({ ok: true })
  expect(standing()).not.toHaveProperty('payeeName')
  expect(standing()?.asked).not.toContain(realName)
})

test('a name that is not the payee’s: refused in so many words, and nothing is kept', async () => {
  scene.platform.setRealName(payeeId, '另有其人')
  expect(await create(LARGE)).toEqual({ ok: false, error: 'name_differs' })
  expect(standing()).toBeUndefined()
  scene.platform.setRealName(payeeId, realName)
  expect(await create(LARGE)).toMatchObject({ ok: true })
})

test('the same number asked again is answered as it stands, though the seal of the name differs', async () => {
  const first = await create(LARGE)
  expect(await create(LARGE)).toEqual(first)
  const packageInfo = standing()?.packageInfo ?? ''
  scene.platform.confirmTransfer(packageInfo, { openid: payeeId })
  expect(await create(LARGE)).toMatchObject({ value: { state: 'TRANSFERING', packageInfo } })
  scene.clock.skip(30_000)
  const ended = await create(LARGE)
  expect(ended).toMatchObject({ value: { state: 'SUCCESS' } })
  expect(ended.ok && 'packageInfo' in ended.value).toBe(false)
  expect(scene.platform.money().transferredFen).toBe(2_000_00)
})

test.each([
  ['another sum', { transferFen: fen(188_01) }],
  ['another payee', { payeeId: 'oPayee-2' }],
  ['another remark', { remark: '别的' }],
])('the same number with %s is refused and changes nothing', async (_what, change) => {
  await transferred(scene)
  const before = standing()
  expect(await create(change)).toEqual({ ok: false, error: 'refused' })
  expect(standing()).toEqual(before)
})

test('too little money: nothing is kept, and the same number goes through once it is topped up', async () => {
  scene.platform.setBalanceEmpty(true)
  expect(await create()).toEqual({ ok: false, error: 'not_enough' })
  expect(standing()).toBeUndefined()
  scene.platform.setBalanceEmpty(false)
  expect(await create()).toMatchObject({ value: { state: 'WAIT_USER_CONFIRM' } })
})

test('the day’s limit is used up: the same number goes through the next day', async () => {
  scene.platform.setTransfersPerDay(200_00)
  await transferred(scene, { outBillNo: 'EARLIER1' })
  expect(await create()).toEqual({ ok: false, error: 'limit_reached' })
  scene.clock.skip(24 * 3_600_000)
  expect(await create()).toMatchObject({ ok: true })
})

test('less than 0.30 yuan is not moved; 0.30 is', async () => {
  expect(await create({ transferFen: fen(29) })).toEqual({ ok: false, error: 'refused' })
  expect(await create({ transferFen: fen(30) })).toMatchObject({ ok: true })
})

test('a long remark is cut to 32 characters', async () => {
  await create({ remark: '🍊'.repeat(40) })
  expect(standing()?.remark).toBe('🍊'.repeat(32))
})

test('what WeChat has never heard of is unknown, and so is what lies 30 days back', async () => {
  const UNKNOWN = { ok: false, error: 'transfer_unknown' }
  expect(await scene.transfers.query('NEVERSEEN1')).toEqual(UNKNOWN)
  expect(await scene.transfers.cancel('NEVERSEEN1')).toEqual(UNKNOWN)
  await transferred(scene)
  scene.clock.skip(31 * 86_400_000)
  expect(await scene.transfers.query(outBillNo)).toEqual(UNKNOWN)
})

test('what the payee has confirmed cannot be called off', async () => {
  const packageInfo = await transferred(scene)
  scene.platform.confirmTransfer(packageInfo, { openid: payeeId })
  expect(await scene.transfers.cancel(outBillNo)).toEqual({ ok: false, error: 'not_cancellable' })
  expect(standing()?.state).toBe('TRANSFERING')
})

test('a failure after the payee’s word keeps WeChat’s reason', async () => {
  scene.platform.transferPlans.push({ failReason: 'PAYEE_ACCOUNT_ABNORMAL' })
  const packageInfo = await transferred(scene)
  expect(await scene.transfers.query(outBillNo)).toMatchObject({ value: { failReason: '' } })
  scene.platform.confirmTransfer(packageInfo, { openid: payeeId })
  scene.clock.skip(30_000)
  expect(await scene.transfers.query(outBillNo)).toMatchObject({
    value: { state: 'FAIL', failReason: 'PAYEE_ACCOUNT_ABNORMAL' },
  })
})

test.each(['ACCEPTED', 'PROCESSING'] as const)(
  '%s: no package yet; asked again later it is there',
  async start => {
    scene.platform.transferPlans.push({ start })
    const first = await create()
    expect(first).toMatchObject({ value: { state: start } })
    expect(first.ok && 'packageInfo' in first.value).toBe(false)
    scene.clock.skip(60_000)
    expect(await create()).toMatchObject({
      value: { state: 'WAIT_USER_CONFIRM', packageInfo: standing()?.packageInfo },
    })
  },
)
