import type { Payout } from '../../../cloudfunctions/shop/payout/document'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { approved, asked, earns, identified, payoutAt, places } from '../../support/payouts'
import { decide, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())

let people = 0
/** Somebody who has earned so much and may ask for it. */
async function somebody(earnedFen = 10_000): Promise<string> {
  people += 1
  const openid = await sharer(shop, `sharer-${people}`)
  await earns(shop, openid, earnedFen)
  await identified(shop, openid)
  return openid
}

const ask = (openid: string, grossFen: number, requestId = aRequestId()) =>
  shop.call('payout.ask', { requestId, grossFen }, openid)

const payoutsOf = async (openid: string): Promise<Payout[]> =>
  (await shop.ports.store.page('payouts', '', 1000)).filter(one => one.distributorId === openid)

test('who asks has so much less available and so much in transfer, and both sides see the same', async () => {
  const he = await somebody()
  const id = await asked(shop, he, 6_000)
  expect(await places(shop, he)).toEqual([0, 4_000, 6_000, 0, 0])
  const shown = await shop.ask('payout.show', { payoutId: id }, he)
  expect(shown).toMatchObject({ state: 'asked', grossFen: 6_000, taxFen: 0, netFen: 6_000 })
  expect(shown.actions).toEqual(['withdraw'])
  expect(await shop.ask('payout.stand', {}, he)).toMatchObject({
    ...{ availableFen: 4_000, minFen: 1_000, identified: true },
    open: { id },
  })
  expect((await shop.ask('payout.list', {}, he)).payouts).toEqual([shown])
  const queue = await shop.ask('payout.queue', { which: 'asked' }, 'owner-1')
  const card = queue.payouts.find(one => one.id === id)
  expect(card).toMatchObject({ ...shown, actions: ['approve', 'refuse'], availableFen: 4_000 })
  expect(card).toMatchObject({ realName: '林*', business: false, orders: { paid: 0, refunded: 0 } })
})

test('the same request asks once, whatever came after it', async () => {
  const he = await somebody()
  const requestId = aRequestId()
  const both = await Promise.all([ask(he, 6_000, requestId), ask(he, 6_000, requestId)])
  expect(both[0]).toMatchObject({ ok: true })
  expect(both[1]).toEqual(both[0])
  expect(await places(shop, he)).toEqual([0, 4_000, 6_000, 0, 0])
  const [payout] = await payoutsOf(he)
  await shop.ask('payout.withdraw', { payoutId: payout?._id ?? '' }, he)
  await shop.pass(5 * 60_000)
  expect(await ask(he, 6_000, requestId)).toMatchObject({ value: { state: 'withdrawn' } })
  expect(await places(shop, he)).toEqual([0, 10_000, 0, 0, 0])
})

test('of two requests at once one counts; the other is told that one is under way', async () => {
  const he = await somebody()
  const replies = await Promise.all([ask(he, 3_000), ask(he, 4_000), ask(he, 5_000)])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  for (const reply of replies) if (!reply.ok) expect(reply.error).toBe('payout_open')
  const [payout, ...others] = await payoutsOf(he)
  expect(others).toEqual([])
  const gross = payout?.grossFen ?? 0
  expect(await places(shop, he)).toEqual([0, 10_000 - gross, gross, 0, 0])
})

test('more than is available, less than the minimum, not a whole fen: refused, and nothing moves', async () => {
  const he = await somebody()
  expect(await ask(he, 10_001)).toEqual({ ok: false, error: 'more_than_available' })
  expect(await ask(he, 999)).toEqual({ ok: false, error: 'below_minimum' })
  for (const odd of [5_000.5, 49, 0, -5_000, Number.NaN])
    expect(await ask(he, odd)).toMatchObject({ ok: false, error: 'bad_input' })
  expect(await places(shop, he)).toEqual([0, 10_000, 0, 0, 0])
  expect(await payoutsOf(he)).toEqual([])
})

test('who has earned nothing, or owes, has nothing to ask for', async () => {
  const he = await somebody(5_000)
  await earns(shop, he, -6_000)
  expect(await ask(he, 1_000)).toEqual({ ok: false, error: 'more_than_available' })
  const she = await sharer(shop, 'newcomer')
  await identified(shop, she)
  expect(await ask(she, 1_000)).toEqual({ ok: false, error: 'more_than_available' })
  expect(await shop.ports.store.get('accounts', she)).toBeUndefined()
})

test('before real name and id number are recorded nobody is paid', async () => {
  const he = await sharer(shop, 'nameless')
  await earns(shop, he, 10_000)
  expect(await ask(he, 1_000)).toEqual({ ok: false, error: 'identity_needed' })
  expect(await shop.ask('payout.stand', {}, he)).toMatchObject({ identified: false })
  expect(await places(shop, he)).toEqual([0, 10_000, 0, 0, 0])
})

test('the owner sets the minimum, and it is on the trail', async () => {
  const he = await somebody()
  expect(await shop.ask('payout.settings', {}, 'owner-1')).toEqual({ minFen: 1_000 })
  await shop.ask('payout.set', { minFen: 2_000 }, 'owner-1')
  expect(await ask(he, 1_999)).toEqual({ ok: false, error: 'below_minimum' })
  expect(await shop.call('payout.set', { minFen: 49 }, 'owner-1')).toMatchObject({ error: 'bad_input' })
  const trail = (await shop.ports.store.get('shop', 'shop'))?.trail ?? []
  expect(trail.map(({ what }) => what)).toContain('payout.set')
  await shop.ask('payout.set', { minFen: 1_000 }, 'owner-1')
})

test('who withdraws has it back at once and may ask again; twice is once', async () => {
  const he = await somebody()
  const payoutId = await asked(shop, he, 6_000)
  const first = await shop.ask('payout.withdraw', { payoutId }, he)
  expect(first).toMatchObject({ state: 'withdrawn', actions: [] })
  expect(await shop.ask('payout.withdraw', { payoutId }, he)).toEqual(first)
  expect(await places(shop, he)).toEqual([0, 10_000, 0, 0, 0])
  const again = await asked(shop, he, 10_000)
  expect(again).not.toBe(payoutId)
  expect(await places(shop, he)).toEqual([0, 0, 10_000, 0, 0])
})

test('somebody else’s payout is not there', async () => {
  const he = await somebody()
  const she = await somebody()
  const payoutId = await asked(shop, he, 6_000)
  for (const name of ['payout.show', 'payout.withdraw', 'payout.ticket'] as const)
    expect(await shop.call(name, { payoutId }, she)).toEqual({ ok: false, error: 'payout_not_found' })
  expect((await payoutAt(shop, payoutId)).state).toBe('asked')
})

test('a suspended person asks and is paid what is due', async () => {
  const he = await somebody()
  await decide(shop, he, 'suspend')
  const payoutId = await asked(shop, he, 6_000)
  const card = await shop.ask('payout.detail', { payoutId }, 'owner-1')
  expect(card.distributor.state).toBe('suspended')
  expect(await approved(shop, payoutId)).toEqual({ done: [{ id: payoutId }] })
})
