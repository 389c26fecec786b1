import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import { recordTransfer } from '../../../cloudfunctions/shop/payout/record-transfer'
import { fen } from '../../../types/fen'
import { type AShop, openShop } from '../../support/a-shop'
import { payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { confirmed, heard, received, waiting } from '../../support/transfers'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())

const UNFIT = { ok: false, error: 'unfit' }
const incident = (id: string) => shop.ports.store.get('incidents', id)
const OPEN = { state: 'open' }

test('a notice doubled, two at once, changes nothing more; nor does an older answer that comes after it', async () => {
  const { he, id } = await waiting(shop)
  const atFirst = await shop.ports.transfers.query(id)
  confirmed(shop, id)
  const onItsWay = await shop.ports.transfers.query(id)
  shop.wechat.settleTransfer(id)
  await Promise.all([heard(shop, id), heard(shop, id)])
  await heard(shop, id)
  const paid = await payoutAt(shop, id)
  expect(paid.events.map(({ event }) => event)).toEqual(['ask', 'approve', 'wait', 'pay'])
  for (const [answer, state] of [
    [onItsWay, 'TRANSFERING'],
    [atFirst, 'WAIT_USER_CONFIRM'],
  ] as const) {
    if (!answer.ok) throw new Error('WeChat did not answer')
    expect(answer.value.state).toBe(state)
    expect(await recordTransfer(shop.ports, paid, answer.value)).toEqual(paid)
  }
  expect(await payoutAt(shop, id)).toEqual(paid)
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test.each([
  ['another sum', { totalFen: 1 }],
  ['another person', { payerId: 'somebody-else' }],
])('%s than was approved is an incident, and nothing moves', async (_what, change) => {
  const { he, id } = await waiting(shop)
  const before = await payoutAt(shop, id)
  expect(await heard(shop, id, { change })).toEqual(UNFIT)
  expect(await payoutAt(shop, id)).toEqual(before)
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  expect(await incident(`transfer_differs:${id}`)).toMatchObject(OPEN)
})

test('a notice of another merchant or of no payout is an incident, and nothing moves', async () => {
  const { he, id } = await waiting(shop)
  const before = await payoutAt(shop, id)
  expect(await heard(shop, id, { change: { mchId: '1900000009' } })).toEqual(UNFIT)
  expect(await payoutAt(shop, id)).toEqual(before)
  const bill = shop.wechat.transferOf(id)?.transferBillNo
  expect(await incident(`transfer_unknown:${bill}`)).toMatchObject(OPEN)

  const stranger = { outBillNo: 'AAAAAAAAAAAAAAAA', payeeId: he, transferFen: fen(500) }
  await shop.ports.transfers.create({ ...stranger, realName: '', remark: '推广佣金' })
  received(shop, stranger.outBillNo)
  expect(await heard(shop, stranger.outBillNo)).toEqual(UNFIT)
  const strange = shop.wechat.transferOf(stranger.outBillNo)?.transferBillNo
  expect(await incident(`transfer_unknown:${strange}`)).toMatchObject(OPEN)
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
})

test('a forged, stale or wrongly sealed notice is not even opened', async () => {
  const { he, id } = await waiting(shop)
  for (const twist of [
    { signature: 'forged' },
    { ageMs: 10 * 60_000 },
    { apiV3Key: 'x'.repeat(32) },
  ] as const)
    expect(await heard(shop, id, twist)).toMatchObject({ ok: false, error: 'unproven' })
  expect((await payoutAt(shop, id)).state).toBe('waiting')
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
})

test('WeChat says paid of what was given back here: an incident, and nothing moves', async () => {
  const { he, id } = await waiting(shop)
  // Of a transfer without an end the platform's hand-made notice says that it succeeded.
  const paid = shop.wechat.makeNotice({ outBillNo: id })
  shop.wechat.settleTransfer(id, 'OVERDUE_CLOSE')
  await heard(shop, id)
  expect(await takeNotice(shop.ports, paid)).toEqual(UNFIT)
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
  expect(await incident(`transfer_differs:${id}`)).toMatchObject(OPEN)
})
