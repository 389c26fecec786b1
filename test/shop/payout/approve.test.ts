import { type AShop, openShop } from '../../support/a-shop'
import { approved, asked, earns, identified, payoutAt, places } from '../../support/payouts'
import { sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: shop.clock.now() })
})
afterAll(() => shop.stop())

let people = 0
/** A payout of so much that waits for the owner. */
async function wanted(grossFen: number): Promise<{ he: string; id: string }> {
  people += 1
  const he = await sharer(shop, `sharer-${people}`)
  await earns(shop, he, grossFen)
  await identified(shop, he)
  return { he, id: await asked(shop, he, grossFen) }
}

test('approving fixes what is withheld, and moves no money', async () => {
  const { he, id } = await wanted(500_000)
  await approved(shop, id)
  const payout = await payoutAt(shop, id)
  // 5000 − 20 % = 4000, of which 20 %.
  expect(payout).toMatchObject({ state: 'approved', taxFen: 80_000, netFen: 420_000, queue: 'under_way' })
  expect(payout.tax).toMatchObject({ ratePercent: 20, monthGrossFen: 0, taxableFen: 400_000 })
  expect(payout.month).toBe(payout.tax?.month)
  expect(await places(shop, he)).toEqual([0, 0, 500_000, 0, 0])
})

test('approved twice at once it is approved once; again later changes nothing', async () => {
  const { id } = await wanted(6_000)
  const both = await Promise.all([approved(shop, id), approved(shop, id, id)])
  expect(both).toEqual(Array(2).fill({ done: [{ id }] }))
  await approved(shop, id)
  const { events, rev } = await payoutAt(shop, id)
  expect(events.map(({ event }) => event)).toEqual(['ask', 'approve'])
  expect(rev).toBe(1)
})

test('several at once: one that cannot be approved does not stop the others', async () => {
  const [first, second, third] = [await wanted(6_000), await wanted(7_000), await wanted(8_000)]
  await shop.ask('payout.withdraw', { payoutId: second.id }, second.he)
  expect(await approved(shop, first.id, second.id, 'AAAAAAAAAAAAAAAA', third.id)).toEqual({
    done: [
      { id: first.id },
      { id: second.id, refused: 'payout_moved' },
      { id: 'AAAAAAAAAAAAAAAA', refused: 'payout_not_found' },
      { id: third.id },
    ],
  })
  expect((await payoutAt(shop, second.id)).state).toBe('withdrawn')
  expect((await payoutAt(shop, third.id)).state).toBe('approved')
})

test('withdrawn and approved at once: one of both', async () => {
  const { he, id } = await wanted(6_000)
  const [withdrawn, { done }] = await Promise.all([
    shop.call('payout.withdraw', { payoutId: id }, he),
    approved(shop, id),
  ])
  const [one] = done
  expect(withdrawn.ok).toBe(one?.refused === 'payout_moved')
  const { state } = await payoutAt(shop, id)
  expect(state).toBe(withdrawn.ok ? 'withdrawn' : 'approved')
  expect(await places(shop, he)).toEqual(withdrawn.ok ? [0, 6_000, 0, 0, 0] : [0, 0, 6_000, 0, 0])
})

test('a clerk sees it and may not decide', async () => {
  const { he, id } = await wanted(6_000)
  expect((await shop.ask('payout.detail', { payoutId: id }, 'clerk-1')).actions).toEqual([])
  const calls = [
    shop.call('payout.approve', { payoutIds: [id] }, 'clerk-1'),
    shop.call('payout.refuse', { payoutId: id, words: '不行' }, 'clerk-1'),
    shop.call('payout.set', { minFen: 100 }, 'clerk-1'),
  ]
  for (const reply of await Promise.all(calls)) expect(reply).toEqual({ ok: false, error: 'not_allowed' })
  expect((await payoutAt(shop, id)).state).toBe('asked')
  expect(await places(shop, he)).toEqual([0, 0, 6_000, 0, 0])
})

test('refused with words, the money is available again, and both see why; twice is once', async () => {
  const { he, id } = await wanted(6_000)
  const refuse = () => shop.ask('payout.refuse', { payoutId: id, words: '先核对一下' }, 'owner-1')
  const card = await refuse()
  expect(card).toMatchObject({ state: 'refused', actions: [], availableFen: 6_000 })
  expect(await refuse()).toEqual(card)
  expect(await places(shop, he)).toEqual([0, 6_000, 0, 0, 0])
  const shown = await shop.ask('payout.show', { payoutId: id }, he)
  expect(shown.events.at(-1)).toMatchObject({ event: 'refuse', by: 'owner', words: '先核对一下' })
  expect(await approved(shop, id)).toEqual({ done: [{ id, refused: 'payout_moved' }] })
})

test('a business that invoices is not taxed here', async () => {
  const { he, id } = await wanted(500_000)
  const business = { name: '小满工作室', creditCode: '91330106MA2AAAAAAA', at: 1 }
  await shop.ports.store.change('distributors', he, {}, { set: { business } })
  expect(await shop.ask('payout.detail', { payoutId: id }, 'owner-1')).toMatchObject({ business: true })
  await approved(shop, id)
  expect(await payoutAt(shop, id)).toMatchObject({ taxFen: 0, netFen: 500_000, tax: { policy: 'none' } })
})

test('who did what is on the trail, and no openid with it', async () => {
  const { id } = await wanted(6_000)
  await approved(shop, id)
  const { trail = [] } = await payoutAt(shop, id)
  expect(trail.map(({ what, role }) => [what, role])).toEqual([['payout.approve', 'owner']])
  expect(trail[0]?.after).toMatchObject({ state: 'approved', netFen: 6_000 })
  expect(JSON.stringify(trail)).not.toContain('sharer-')
})
