import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PayScene, payScene } from '../../adapters/wechat-pay/pay-scene'
import { TRANSFER, transferred } from '../../adapters/wechat-pay/transfer-order'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

const HOUR_MS = 3_600_000
const { outBillNo, payeeId } = TRANSFER
const standing = () => scene.platform.transferOf(outBillNo)
const confirm = (packageInfo: string, payee: object = {}) =>
  scene.platform.confirmTransfer(packageInfo, { openid: payeeId, ...payee })

test('what nobody confirms for 24 hours comes back, says why, and is told', async () => {
  const packageInfo = await transferred(scene)
  scene.clock.skip(23 * HOUR_MS)
  await scene.platform.deliverDue()
  expect(standing()?.state).toBe('WAIT_USER_CONFIRM')
  scene.clock.skip(HOUR_MS)
  expect(confirm(packageInfo)).toEqual({ ok: false, error: 'transfer_failed' })
  expect(await scene.transfers.query(outBillNo)).toMatchObject({
    value: { state: 'FAIL', failReason: 'OVERDUE_CLOSE' },
  })
  await scene.platform.deliverDue()
  expect(scene.posts.map(post => scene.pay.openNotice(post, scene.clock.now()))).toMatchObject([
    { value: { kind: 'transfer', transfer: { state: 'FAIL', failReason: 'OVERDUE_CLOSE' } } },
  ])
  expect(scene.platform.money()).toMatchObject({ transferredFen: 0, transferringFen: 0 })
})

test('what is confirmed in time arrives, however late WeChat gets to it', async () => {
  const packageInfo = await transferred(scene)
  scene.clock.skip(24 * HOUR_MS - 1_000)
  expect(confirm(packageInfo)).toMatchObject({ ok: true })
  scene.clock.skip(48 * HOUR_MS)
  await scene.platform.deliverDue()
  expect(standing()?.state).toBe('SUCCESS')
})

test.each([
  ['somebody else', { openid: 'oStranger' }, 'wrong_payee'],
  ['another merchant', { mchId: '1900000009' }, 'wrong_merchant'],
  ['another mini program', { appId: 'wx0000000000000000' }, 'wrong_merchant'],
])('%s cannot confirm', async (_who, payee, error) => {
  const packageInfo = await transferred(scene)
  expect(confirm(packageInfo, payee)).toEqual({ ok: false, error })
  expect(confirm(`${packageInfo}A`)).toEqual({ ok: false, error: 'unknown_package' })
  expect(standing()?.state).toBe('WAIT_USER_CONFIRM')
})

test('confirmed again while it is under way: the same transfer; after its end: refused', async () => {
  const packageInfo = await transferred(scene)
  const first = confirm(packageInfo)
  expect(confirm(packageInfo)).toEqual(first)
  scene.clock.skip(30_000)
  expect(confirm(packageInfo)).toEqual({ ok: false, error: 'already_received' })
  expect(scene.platform.money().transferredFen).toBe(188_00)
})

test('what is accepted or held up cannot be confirmed yet; called off, not any more', async () => {
  scene.platform.transferPlans.push({ start: 'PROCESSING' })
  scene.platform.setBalanceEmpty(true)
  await scene.transfers.create(TRANSFER)
  const { packageInfo = '' } = standing() ?? {}
  scene.clock.skip(HOUR_MS)
  expect(confirm(packageInfo)).toEqual({ ok: false, error: 'not_ready' })
  expect(standing()?.state).toBe('PROCESSING')
  scene.platform.setBalanceEmpty(false)
  await scene.platform.deliverDue()
  expect(standing()?.state).toBe('WAIT_USER_CONFIRM')
  await scene.transfers.cancel(outBillNo)
  expect(confirm(packageInfo)).toEqual({ ok: false, error: 'called_off' })
})

test('settled by hand where nothing goes by itself; never out of turn', async () => {
  await scene.stop()
  scene = await payScene({ transferAfterMs: 'never' })
  const packageInfo = await transferred(scene)
  expect(() => scene.platform.settleTransfer(outBillNo)).toThrow('no transfer under way')
  confirm(packageInfo)
  scene.clock.skip(48 * HOUR_MS)
  await scene.platform.deliverDue()
  expect(standing()?.state).toBe('TRANSFERING')
  expect(scene.platform.settleTransfer(outBillNo, 'ACCOUNT_FROZEN')).toMatchObject({ state: 'FAIL' })
  expect(() => scene.platform.settleTransfer(outBillNo)).toThrow('no transfer under way')
})

describe('notices of transfers', () => {
  const arrived = async () => {
    const packageInfo = await transferred(scene)
    confirm(packageInfo)
    scene.clock.skip(30_000)
    await scene.platform.deliverDue()
  }

  test('are repeated until the shop takes them', async () => {
    scene.answers.push(500)
    await arrived()
    expect(scene.posts).toHaveLength(1)
    scene.clock.skip(15_000)
    await scene.platform.deliverDue()
    expect(scene.posts).toHaveLength(2)
    expect(scene.posts[1]?.body).toEqual(scene.posts[0]?.body)
    scene.clock.skip(24 * HOUR_MS)
    await scene.platform.deliverDue()
    expect(scene.posts).toHaveLength(2)
  })

  test.each([
    [{ kind: 'lost' } as const, 0],
    [{ kind: 'doubled' } as const, 2],
    [{ kind: 'late', lateMs: HOUR_MS } as const, 0],
    [{ kind: 'forged' } as const, 1],
  ])('%j befalls them as others', async (fault, posts) => {
    scene.platform.noticeFaults.push(fault)
    await arrived()
    expect(scene.posts).toHaveLength(posts)
    scene.clock.skip(HOUR_MS)
    await scene.platform.deliverDue()
    if (fault.kind === 'late') expect(scene.posts).toHaveLength(1)
  })
})

test('transfers outlive a restart, and go on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wechat-pay-'))
  await scene.stop()
  scene = await payScene({ dataDir })
  const packageInfo = await transferred(scene)
  const [kept, { clock }] = [standing(), scene]
  await scene.stop()
  scene = await payScene({ dataDir, clock })
  expect(standing()).toEqual(kept)
  expect(confirm(packageInfo)).toMatchObject({ ok: true })
  clock.skip(30_000)
  await scene.platform.deliverDue()
  expect(scene.platform.money()).toMatchObject({ transferredFen: 188_00, transferringFen: 0 })
  rmSync(dataDir, { recursive: true })
})
