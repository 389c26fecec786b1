import { sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import { type AShop, openShop } from '../../support/a-shop'
import { approved, asked, earns, payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { earner, heard, MINUTE_MS, received, toBePaid, waiting } from '../../support/transfers'

const DAY_MS = 24 * 60 * MINUTE_MS
const CREATE = 'POST /v3/fund-app/mch-transfer/transfer-bills'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())

const eventsOf = async (id: string) => (await payoutAt(shop, id)).events.map(({ event }) => event)
const show = (he: string, payoutId: string) => shop.ask('payout.show', { payoutId }, he)
const created = () => shop.wechat.calls[CREATE] ?? 0
/** All that people have of WeChat by transfers, arrived or on its way. */
const outFen = () => {
  const { transferredFen, transferringFen } = shop.wechat.money()
  return transferredFen + transferringFen
}

test('asked, approved, confirmed with what the phone got, paid: each fen in one place, and both see every step', async () => {
  const { he, id } = await waiting(shop, 100_000)
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  const shown = await show(he, id)
  expect(shown).toMatchObject({ state: 'waiting', taxFen: 4_000, netFen: 96_000, actions: ['confirm'] })
  const taken = shop.wechat.transferOf(id)
  expect(taken).toMatchObject({ payeeId: he, transferFen: 96_000, state: 'WAIT_USER_CONFIRM' })
  // WeChat tells whole seconds.
  expect(shown.confirmBy).toBe(Math.floor((taken?.createdAt ?? 0) / 1000) * 1000 + DAY_MS)
  const { package: packageInfo, mchId, appId } = await shop.ask('payout.ticket', { payoutId: id }, he)
  expect(shop.wechat.confirmTransfer(packageInfo, { openid: he, mchId, appId }).ok).toBe(true)
  await shop.pass(2 * MINUTE_MS)
  expect(await show(he, id)).toMatchObject({ state: 'transferring', actions: [] })
  expect(await shop.call('payout.ticket', { payoutId: id }, he)).toMatchObject({ error: 'payout_moved' })
  shop.wechat.settleTransfer(id)
  expect(await heard(shop, id)).toEqual({ ok: true, value: true })
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'wait', 'transfer', 'pay'])
  const card = await shop.ask('payout.detail', { payoutId: id }, 'owner-1')
  expect(card.events).toEqual((await show(he, id)).events)
  expect(JSON.stringify(card)).not.toContain(he)
})

test('no notice at all: WeChat is asked, and the payout is paid', async () => {
  const { he, id } = await waiting(shop)
  received(shop, id)
  await shop.pass(2 * MINUTE_MS)
  expect((await payoutAt(shop, id)).state).toBe('paid')
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('the answer is lost after WeChat took it: the same number is used again, and the phone has what it opens', async () => {
  const { he, id } = await toBePaid(shop)
  const [before, calls] = [outFen(), created()]
  const netFen = (await payoutAt(shop, id)).netFen ?? (0 as never)
  const order = { outBillNo: id, payeeId: he, transferFen: netFen, realName: '', remark: '推广佣金' }
  await shop.ports.transfers.create(order)
  await shop.ports.store.change('payouts', id, {}, { set: { sent: true } })
  await shop.sweep()
  expect(await show(he, id)).toMatchObject({ state: 'waiting' })
  expect(created() - calls).toBe(2)
  expect(outFen() - before).toBe(96_000)
  expect((await shop.ask('payout.ticket', { payoutId: id }, he)).package).toBe(
    shop.wechat.transferOf(id)?.packageInfo,
  )
})

test('not confirmed within 24 hours the money is available again, and may be asked for again', async () => {
  const { he, id } = await waiting(shop)
  await shop.pass(DAY_MS + 2 * MINUTE_MS)
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason: 'not_confirmed', actions: [] })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
  const again = await asked(shop, he, 100_000)
  await approved(shop, again)
  await shop.sweep()
  received(shop, again)
  await heard(shop, again)
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('confirmed, and the account cannot take it: available again, and both are told why', async () => {
  shop.wechat.transferPlans.push({ failReason: 'PAYEE_ACCOUNT_ABNORMAL' })
  const { he, id } = await waiting(shop)
  received(shop, id)
  await heard(shop, id)
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason: 'account_unfit' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
})

test('WeChat takes its time before the distributor may confirm: nothing is sent twice, and then it waits', async () => {
  shop.wechat.transferPlans.push({ start: 'ACCEPTED' })
  const { he, id } = await toBePaid(shop)
  const before = outFen()
  await shop.sweep()
  expect((await payoutAt(shop, id)).state).toBe('approved')
  for (const minutes of [2, 3, 6]) await shop.pass(minutes * MINUTE_MS)
  expect(await show(he, id)).toMatchObject({ state: 'waiting', actions: ['confirm'] })
  expect(outFen() - before).toBe(96_000)
  received(shop, id)
  await heard(shop, id)
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('the owner calls it off: WeChat gives it back, and so do we; who has confirmed first is paid', async () => {
  const { he, id } = await waiting(shop)
  const card = await shop.ask('payout.call_off', { payoutId: id }, 'owner-1')
  expect(card).toMatchObject({ state: 'waiting', actions: [] })
  await shop.ask('payout.call_off', { payoutId: id }, 'owner-1')
  await shop.sweep()
  expect(shop.wechat.transferOf(id)?.state).toBe('CANCELING')
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  shop.wechat.settleTransfer(id)
  await shop.pass(2 * MINUTE_MS)
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason: 'called_off' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])

  const other = await waiting(shop)
  received(shop, other.id)
  await shop.ask('payout.call_off', { payoutId: other.id }, 'owner-1')
  await shop.sweep()
  expect((await payoutAt(shop, other.id)).state).toBe('paid')
  expect(await places(shop, other.he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('two runs of the function at once send it once', async () => {
  const { id } = await toBePaid(shop)
  const before = created()
  await Promise.all([sweepPayouts(shop.ports), sweepPayouts(shop.ports), sweepPayouts(shop.ports)])
  expect(created() - before).toBe(1)
  expect((await payoutAt(shop, id)).state).toBe('waiting')
})

test('a refund that arrives while a transfer is in flight is carried, and the next earnings fill the hole first', async () => {
  const { he, id } = await waiting(shop)
  await earns(shop, he, -3_000)
  expect(await places(shop, he)).toEqual([0, -3_000, 100_000, 0, 0])
  received(shop, id)
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
    received(shop, id)
    await heard(shop, id)
    taxes.push((await payoutAt(shop, id)).taxFen ?? -1)
  }
  // 800: nothing; 4,000: (4,000 − 800) × 20 %; 5,000: 5,000 × 80 % × 20 %.
  expect(taxes).toEqual([0, 64_000, 16_000])
  expect(await places(shop, he)).toEqual([0, 500_000, 0, 420_000, 80_000])
})

test('a refund after the payout leaves less than nothing; nothing may be asked for until the next earnings have filled it', async () => {
  const { he, id } = await waiting(shop)
  received(shop, id)
  await heard(shop, id)
  await earns(shop, he, -3_000)
  expect(await places(shop, he)).toEqual([0, -3_000, 0, 96_000, 4_000])
  const ask = () => shop.call('payout.ask', { requestId: crypto.randomUUID(), grossFen: 1_000 }, he)
  expect(await ask()).toMatchObject({ error: 'more_than_available' })
  await earns(shop, he, 3_500)
  expect(await ask()).toMatchObject({ error: 'more_than_available' })
  await earns(shop, he, 500)
  expect(await ask()).toMatchObject({ ok: true })
  expect(await places(shop, he)).toEqual([0, 0, 1_000, 96_000, 4_000])
})
