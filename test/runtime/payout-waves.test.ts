import type { EndpointName, Input } from '../../types/api'
import { type AShop, aRequestId, openShop } from '../support/a-shop'
import { stockUp } from '../support/documents'
import { approved, asked, earns, identified } from '../support/payouts'
import { bought, opened, sharer } from '../support/sharing'
import { owner } from '../support/shopping'
import { earner, waiting } from '../support/transfers'
import { keptCost } from './cost-in'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 100)
})
afterAll(() => shop.stop())

const costOf = <N extends EndpointName>(name: N, input: Input<N>, openid: string) =>
  keptCost(shop, name, input, openid)

test('what a distributor looks at costs one wave, who asks included', async () => {
  const { he, id } = await waiting(shop)
  expect(await costOf('payout.stand', {}, he)).toEqual([1, 7])
  expect(await costOf('payout.preview', { grossFen: 5_000 }, he)).toEqual([1, 3])
  expect(await costOf('payout.show', { payoutId: id }, he)).toEqual([1, 4])
  expect(await costOf('payout.list', {}, he)).toEqual([1, 4])
  expect(await costOf('payout.ticket', { payoutId: id }, he)).toEqual([1, 2])
})

test('asking costs three waves, its repeat one; withdrawing four', async () => {
  const he = await earner(shop, 10_000)
  const ask = { requestId: aRequestId(), grossFen: 5_000 }
  expect(await costOf('payout.ask', ask, he)).toEqual([3, 9])
  expect(await costOf('payout.ask', ask, he)).toEqual([1, 7])
  const { payouts } = await shop.ask('payout.list', {}, he)
  const [payout] = payouts
  expect((await costOf('payout.withdraw', { payoutId: payout?.id ?? '' }, he))[0]).toBe(4)
})

test('the owner’s list costs two waves however many wait, orders of each looked at; deciding three and five', async () => {
  const people = ['he', 'man', 'lin', 'qiu']
  const ids = []
  for (const [i, name] of people.entries()) {
    await sharer(shop, name, { phone: `1390000222${i}` })
    await opened(shop, name, `buyer of ${name}`)
    await bought(shop, `buyer of ${name}`)
    await earns(shop, name, 10_000)
    await identified(shop, name)
    ids.push(await asked(shop, name, 10_000))
  }
  const [first = '', second = '', ...others] = ids
  expect((await costOf('payout.queue', { which: 'asked' }, 'owner-1'))[0]).toBe(2)
  expect((await costOf('payout.detail', { payoutId: first }, 'owner-1'))[0]).toBe(2)
  expect((await costOf('payout.refuse', { payoutId: second, words: '先核对' }, 'owner-1'))[0]).toBe(5)
  expect((await costOf('payout.approve', { payoutIds: [first, ...others] }, 'owner-1'))[0]).toBe(3)
  expect(await approved(shop, second)).toEqual({ done: [{ id: second, refused: 'payout_moved' }] })
  const { payouts } = await shop.ask('payout.queue', { which: 'under_way' }, 'owner-1')
  expect(payouts.find(({ id }) => id === first)?.orders).toEqual({ paid: 1, refunded: 0 })
})
