import { RETRY_AFTER_MS } from '../../../emulator/wechat-pay/notices/post-office'
import { fen } from '../../../types/fen'
import { ORDER, type PayScene, paid, payScene } from '../../adapters/wechat-pay/pay-scene'
import { payKeys } from '../../support/pay-keys'

let scene: PayScene

beforeEach(async () => {
  scene = await payScene()
})
afterEach(() => scene.stop())

/** What the shop made of each post it got: the trade's number, or why it was refused. */
const opened = () =>
  scene.posts.map(post => {
    const notice = scene.pay.openNotice(post, scene.clock.now())
    if (!notice.ok) return notice.error
    if (notice.value.kind === 'payment') return notice.value.trade.outTradeNo
    return notice.value.kind === 'refund' ? notice.value.refund.outRefundNo : notice.value.transfer.outBillNo
  })
const noticeIds = () => scene.posts.map(({ body }) => JSON.parse(body.toString()).id)

test('a payment is told once it is asked to deliver, as WeChat posts it, and not again after 200 or 204', async () => {
  await paid(scene)
  expect(scene.posts).toEqual([])
  expect(await scene.platform.deliverDue()).toEqual([{ number: ORDER.outTradeNo, attempt: 1, answer: 200 }])
  expect(opened()).toEqual([ORDER.outTradeNo])
  expect(scene.posts[0]?.headers).toMatchObject({ 'content-type': 'application/json' })
  expect(JSON.parse(scene.posts[0]?.body.toString() ?? '')).toMatchObject({
    id: expect.any(String),
    create_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    resource_type: 'encrypt-resource',
    event_type: 'TRANSACTION.SUCCESS',
    resource: { algorithm: 'AEAD_AES_256_GCM', original_type: 'transaction' },
  })
  scene.clock.skip(86_400_000)
  expect(await scene.platform.deliverDue()).toEqual([])

  scene.answers.push(204)
  await paid(scene, { outTradeNo: 'ORDER-204' })
  await scene.platform.deliverDue()
  expect(scene.platform.pendingNotices()).toEqual([])
})

test('what is not answered with 200 or 204 is repeated 15 times on WeChat’s schedule, and then no more', async () => {
  scene.answers.push(...Array.from({ length: 16 }, (_, n) => [500, 400, 302, 201][n % 4] ?? 500))
  await paid(scene)
  expect(await scene.platform.deliverDue()).toMatchObject([{ attempt: 1, answer: 500 }])
  for (const [n, waitMs] of RETRY_AFTER_MS.entries()) {
    scene.clock.skip(waitMs - 5_000)
    expect(await scene.platform.deliverDue()).toEqual([])
    scene.clock.skip(5_000)
    expect(await scene.platform.deliverDue()).toMatchObject([{ attempt: n + 2 }])
  }
  expect(RETRY_AFTER_MS.reduce((sum, ms) => sum + ms)).toBe((24 * 60 + 4) * 60_000)
  expect(scene.platform.pendingNotices()).toEqual([])
  expect(scene.posts).toHaveLength(16)
  expect(new Set(noticeIds()).size).toBe(1)
  // Each repeat is signed anew: the last one is fresh though the payment is a day old.
  expect(opened().at(-1)).toBe(ORDER.outTradeNo)
  expect(opened()[0]).toBe('stale')
})

test('the schedule can be shortened', async () => {
  await scene.stop()
  scene = await payScene({ noticeTimeScale: 0.001 })
  scene.answers.push(500)
  await paid(scene)
  await scene.platform.deliverDue()
  scene.clock.skip(15)
  expect(await scene.platform.deliverDue()).toMatchObject([{ attempt: 2, answer: 200 }])
})

test('a shop that is not there gets its notice later', async () => {
  await scene.stop()
  const gone = await payScene({}, { payNotifyUrl: 'http://127.0.0.1:9/pay-notify' })
  scene = gone
  await paid(gone)
  expect(await gone.platform.deliverDue()).toEqual([{ number: ORDER.outTradeNo, attempt: 1, answer: 'none' }])
  expect(gone.platform.pendingNotices()).toMatchObject([{ number: ORDER.outTradeNo, attempts: 1 }])
})

test('lost: it never comes; the query still knows', async () => {
  scene.platform.noticeFaults.push({ kind: 'lost' })
  await paid(scene)
  scene.clock.skip(2 * 86_400_000)
  expect(await scene.platform.deliverDue()).toEqual([])
  expect(await scene.pay.query(ORDER.outTradeNo)).toMatchObject({ value: { state: 'SUCCESS' } })
})

test('late: it comes when it comes', async () => {
  scene.platform.noticeFaults.push({ kind: 'late', lateMs: 3_600_000 })
  await paid(scene)
  expect(await scene.platform.deliverDue()).toEqual([])
  scene.clock.skip(3_600_000)
  await scene.platform.deliverDue()
  expect(opened()).toEqual([ORDER.outTradeNo])
})

test('doubled: the same notice twice', async () => {
  scene.platform.noticeFaults.push({ kind: 'doubled' })
  await paid(scene)
  await scene.platform.deliverDue('at_once')
  expect(opened()).toEqual([ORDER.outTradeNo, ORDER.outTradeNo])
  expect(new Set(noticeIds()).size).toBe(1)
})

test('out of order: it comes after the next one', async () => {
  scene.platform.noticeFaults.push({ kind: 'after_next' })
  await paid(scene, { outTradeNo: 'ORDER-A' })
  expect(await scene.platform.deliverDue()).toEqual([])
  await paid(scene, { outTradeNo: 'ORDER-B' })
  await scene.platform.deliverDue()
  expect(opened()).toEqual(['ORDER-B', 'ORDER-A'])
})

test.each([
  ['forged', 'forged'],
  ['signtest', 'forged'],
  ['stale', 'stale'],
] as const)('%s: refused at first, and the repeat is good', async (kind, refusal) => {
  scene.platform.noticeFaults.push({ kind })
  scene.answers.push(401)
  await paid(scene)
  await scene.platform.deliverDue()
  expect(opened()).toEqual([refusal])
  scene.clock.skip(15_000)
  await scene.platform.deliverDue()
  expect(opened()).toEqual([refusal, ORDER.outTradeNo])
})

test('different: genuine, and says something else than the trade', async () => {
  scene.platform.noticeFaults.push({ kind: 'different', change: { totalFen: 1 } })
  await paid(scene)
  await scene.platform.deliverDue()
  const notice = scene.posts[0] && scene.pay.openNotice(scene.posts[0], scene.clock.now())
  expect(notice).toMatchObject({ ok: true, value: { trade: { paid: { totalFen: 1 } } } })
  expect(scene.platform.tradeOf(ORDER.outTradeNo)?.totalFen).toBe(1280)
})

test('a fault befalls one notice only', async () => {
  scene.platform.noticeFaults.push({ kind: 'lost' })
  await paid(scene, { outTradeNo: 'ORDER-A' })
  await paid(scene, { outTradeNo: 'ORDER-B' })
  await scene.platform.deliverDue()
  expect(opened()).toEqual(['ORDER-B'])
})

test('thirty notices at once arrive once each', async () => {
  const numbers = Array.from({ length: 30 }, (_, n) => `ORDER-${n + 10}`)
  for (const outTradeNo of numbers) await paid(scene, { outTradeNo })
  const [delivered, none] = await Promise.all([
    scene.platform.deliverDue('at_once'),
    scene.platform.deliverDue('at_once'),
  ])
  expect([delivered.length, none.length]).toEqual([30, 0])
  expect(opened().sort()).toEqual(numbers)
})

test('a refund is settled and told with the next delivery; its outcome can be laid down before', async () => {
  await paid(scene)
  await scene.platform.deliverDue()
  const refund = { outTradeNo: ORDER.outTradeNo, refundFen: fen(1), totalFen: fen(1280), reason: '' }
  scene.platform.refundOutcomes.push('ABNORMAL')
  await scene.pay.refund({ ...refund, outRefundNo: 'R-1' })
  await scene.pay.refund({ ...refund, outRefundNo: 'R-2' })
  expect(scene.platform.refundOf('R-1')?.status).toBe('PROCESSING')
  await scene.platform.deliverDue()
  expect(opened()).toEqual([ORDER.outTradeNo, 'R-1', 'R-2'])
  expect([scene.platform.refundOf('R-1')?.status, scene.platform.refundOf('R-2')?.status]).toEqual([
    'ABNORMAL',
    'SUCCESS',
  ])
})

test('the platform can deliver by itself', async () => {
  await scene.stop()
  scene = await payScene({ deliverEveryMs: 20 })
  await paid(scene)
  for (let n = 0; n < 500 && scene.posts.length === 0; n += 1)
    await new Promise(resolve => setTimeout(resolve, 20))
  expect(opened()).toEqual([ORDER.outTradeNo])
})

test('a merchant without an APIv3 key gets no notices', async () => {
  await scene.stop()
  scene = await payScene({ merchant: { ...payKeys(), apiV3Key: '' } })
  await paid(scene)
  expect(await scene.platform.deliverDue()).toEqual([])
  expect(scene.platform.pendingNotices()).toEqual([])
})
