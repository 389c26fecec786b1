import { sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import { type AShop, openShop } from '../../support/a-shop'
import { approved, asked, earns, payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { earner, heard, MINUTE_MS, toBePaid, waiting } from '../../support/transfers'

const DAY_MS = 24 * 60 * MINUTE_MS

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())
beforeEach(() => {
  shop.desk.refusal = undefined
  shop.desk.balanceFen = 100_000_000
})

const eventsOf = async (id: string) => (await payoutAt(shop, id)).events.map(({ event }) => event)
const show = (he: string, payoutId: string) => shop.ask('payout.show', { payoutId }, he)

test('asked, approved, confirmed, paid: each fen in one place, and both see every step', async () => {
  const { he, id } = await waiting(shop, 100_000)
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  const shown = await show(he, id)
  expect(shown).toMatchObject({ state: 'waiting', taxFen: 4_000, netFen: 96_000, actions: ['confirm'] })
  expect(shown.confirmBy).toBe((shop.desk.bills.get(id)?.createdAt ?? 0) + DAY_MS)
  const { mchId, appId } = shop.ports.pay
  expect(await shop.ask('payout.ticket', { payoutId: id }, he)).toEqual({
    ...{ mchId, appId },
    package: `package-${id}`,
  })
  shop.desk.confirm(id, 'TRANSFERING')
  await heard(shop, id)
  expect(await show(he, id)).toMatchObject({ state: 'transferring', actions: [] })
  expect(await shop.call('payout.ticket', { payoutId: id }, he)).toMatchObject({ error: 'payout_moved' })
  shop.desk.end(id, 'SUCCESS')
  await heard(shop, id)
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'wait', 'transfer', 'pay'])
  const card = await shop.ask('payout.detail', { payoutId: id }, 'owner-1')
  expect(card.events).toEqual((await show(he, id)).events)
  expect(JSON.stringify(card)).not.toContain(he)
})

test('a notice doubled, late or out of order changes nothing', async () => {
  const { he, id } = await waiting(shop)
  shop.desk.confirm(id)
  await Promise.all([heard(shop, id), heard(shop, id)])
  await heard(shop, id)
  const paid = await payoutAt(shop, id)
  for (const state of ['WAIT_USER_CONFIRM', 'TRANSFERING', 'ACCEPTED'] as const)
    await heard(shop, id, { state })
  expect(await payoutAt(shop, id)).toEqual(paid)
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'wait', 'pay'])
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('no notice at all: WeChat is asked, and the payout is paid', async () => {
  const { he, id } = await waiting(shop)
  shop.desk.confirm(id)
  await shop.pass(2 * MINUTE_MS)
  expect((await payoutAt(shop, id)).state).toBe('paid')
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('the answer is lost after WeChat took it: the same number is used again, and the phone has what it opens', async () => {
  const { he, id } = await toBePaid(shop)
  const before = shop.desk.balanceFen
  await shop.ports.transfers.create({
    ...{ outBillNo: id, payeeId: he, transferFen: (await payoutAt(shop, id)).netFen ?? (0 as never) },
    ...{ realName: '', remark: '' },
  })
  await shop.ports.store.change('payouts', id, {}, { set: { sent: true } })
  await shop.sweep()
  expect(await show(he, id)).toMatchObject({ state: 'waiting' })
  expect(shop.desk.sent.filter(one => one === id)).toHaveLength(2)
  expect(before - shop.desk.balanceFen).toBe(96_000)
  expect((await shop.ask('payout.ticket', { payoutId: id }, he)).package).toBe(`package-${id}`)
})

test('not confirmed within 24 hours the money is available again, and may be asked for again', async () => {
  const { he, id } = await waiting(shop)
  await shop.pass(DAY_MS + 2 * MINUTE_MS)
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason: 'not_confirmed', actions: [] })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
  const again = await asked(shop, he, 100_000)
  await approved(shop, again)
  await shop.sweep()
  shop.desk.confirm(again)
  await heard(shop, again)
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('not enough money: held up, told once, and paid under the same number after topping up', async () => {
  const { he, id } = await toBePaid(shop)
  shop.desk.balanceFen = 95_999
  await shop.sweep()
  await shop.pass(2 * MINUTE_MS)
  await shop.pass(5 * MINUTE_MS)
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'hold_up'])
  expect(await show(he, id)).toMatchObject({ state: 'approved', reason: 'not_enough' })
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  const card = await shop.ask('payout.detail', { payoutId: id }, 'owner-1')
  expect(card.actions).toEqual(['retry'])
  shop.desk.balanceFen = 96_000
  await shop.ask('payout.retry', { payoutId: id }, 'owner-1')
  await shop.sweep()
  expect(await show(he, id)).toMatchObject({ state: 'waiting' })
  expect(new Set(shop.desk.sent.filter(one => one === id)).size).toBe(1)
  expect((await show(he, id)).reason).toBeUndefined()
  expect(await shop.call('payout.retry', { payoutId: id }, 'owner-1')).toMatchObject({
    error: 'payout_moved',
  })
})

test('the daily limit is used up: it goes by itself when there is room again', async () => {
  const { id } = await toBePaid(shop)
  shop.desk.refusal = 'limit_reached'
  await shop.sweep()
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'approved', reason: 'limit_reached' })
  shop.desk.refusal = undefined
  await shop.pass(DAY_MS)
  expect((await payoutAt(shop, id)).state).toBe('waiting')
})

test.each([
  ['name_differs', 'name_differs'],
  ['account_unfit', 'account_unfit'],
  ['refused', 'refused_by_wechat'],
] as const)(
  'WeChat refuses (%s): the money is available again, and both are told why',
  async (refusal, reason) => {
    const { he, id } = await toBePaid(shop)
    shop.desk.refusal = refusal
    await shop.sweep()
    expect(await show(he, id)).toMatchObject({ state: 'returned', reason })
    expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
    expect((await shop.ports.store.get('accounts', he))?.openPayout).toBeUndefined()
  },
)

test('the owner calls it off: WeChat gives it back, and so do we; who has confirmed first is paid', async () => {
  const { he, id } = await waiting(shop)
  const card = await shop.ask('payout.call_off', { payoutId: id }, 'owner-1')
  expect(card).toMatchObject({ state: 'waiting', actions: [] })
  await shop.ask('payout.call_off', { payoutId: id }, 'owner-1')
  await shop.sweep()
  expect(shop.desk.bills.get(id)?.state).toBe('CANCELING')
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  shop.desk.end(id, 'CANCELLED')
  await shop.pass(2 * MINUTE_MS)
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason: 'called_off' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])

  const other = await waiting(shop)
  shop.desk.confirm(other.id)
  await shop.ask('payout.call_off', { payoutId: other.id }, 'owner-1')
  await shop.sweep()
  expect((await payoutAt(shop, other.id)).state).toBe('paid')
  expect(await places(shop, other.he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('two runs of the function at once send it once', async () => {
  const { id } = await toBePaid(shop)
  await Promise.all([sweepPayouts(shop.ports), sweepPayouts(shop.ports), sweepPayouts(shop.ports)])
  expect(shop.desk.sent.filter(one => one === id)).toHaveLength(1)
  expect((await payoutAt(shop, id)).state).toBe('waiting')
})

test('another sum than was approved is an incident, and nothing moves', async () => {
  const { he, id } = await waiting(shop)
  const before = await payoutAt(shop, id)
  const said = { state: 'SUCCESS' } as const
  expect(await heard(shop, id, { ...said, transferFen: 1 })).toEqual({ ok: false, error: 'unfit' })
  expect(await payoutAt(shop, id)).toEqual(before)
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  expect(await shop.ports.store.get('incidents', `transfer_differs:${id}`)).toMatchObject({ state: 'open' })
})

test('a notice of another merchant or of no payout is an incident, and nothing moves', async () => {
  const { id } = await waiting(shop)
  const before = await payoutAt(shop, id)
  const said = { state: 'SUCCESS' } as const
  const unfit = { ok: false, error: 'unfit' }
  expect(await heard(shop, id, { ...said, transferBillNo: 'a' }, 'another')).toEqual(unfit)
  expect(await heard(shop, id, { ...said, transferBillNo: 'c', outBillNo: 'AAAAAAAAAAAAAAAA' })).toEqual(
    unfit,
  )
  expect(await payoutAt(shop, id)).toEqual(before)
  for (const bill of ['a', 'c'])
    expect(await shop.ports.store.get('incidents', `transfer_unknown:${bill}`)).toMatchObject({
      state: 'open',
    })
})

test('WeChat says paid of what was given back here: an incident, and nothing moves', async () => {
  const { he, id } = await waiting(shop)
  shop.desk.end(id, 'FAIL', 'OVERDUE_CLOSE')
  await heard(shop, id)
  expect(await heard(shop, id, { state: 'SUCCESS' })).toEqual({ ok: false, error: 'unfit' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
  expect(await shop.ports.store.get('incidents', `transfer_differs:${id}`)).toMatchObject({ state: 'open' })
})

test('a refund that arrives while a transfer is in flight is carried, and the next earnings fill the hole first', async () => {
  const { he, id } = await waiting(shop)
  await earns(shop, he, -3_000)
  expect(await places(shop, he)).toEqual([0, -3_000, 100_000, 0, 0])
  shop.desk.confirm(id)
  await heard(shop, id)
  expect(await places(shop, he)).toEqual([0, -3_000, 0, 96_000, 4_000])
  await earns(shop, he, 5_000)
  const ask = (grossFen: number) => shop.call('payout.ask', { requestId: crypto.randomUUID(), grossFen }, he)
  expect(await ask(2_001)).toMatchObject({ error: 'more_than_available' })
  expect(await ask(2_000)).toMatchObject({ ok: true })
})

test('several in one month are taxed as one sum', async () => {
  const he = await earner(shop, 1_000_000)
  const taxes: number[] = []
  for (const grossFen of [80_000, 320_000, 100_000]) {
    const id = await asked(shop, he, grossFen)
    await approved(shop, id)
    await shop.sweep()
    shop.desk.confirm(id)
    await heard(shop, id)
    taxes.push((await payoutAt(shop, id)).taxFen ?? -1)
  }
  // 800: nothing; 4,000: (4,000 − 800) × 20 %; 5,000: 5,000 × 80 % × 20 %.
  expect(taxes).toEqual([0, 64_000, 16_000])
  expect(await places(shop, he)).toEqual([0, 500_000, 0, 420_000, 80_000])
})
