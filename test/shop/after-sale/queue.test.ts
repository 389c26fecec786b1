import type { AShop } from '../../support/a-shop'
import { paid } from '../../support/shopping'
import { asked, openCase, step } from './a-case'

const HOUR_MS = 3_600_000

let shop: AShop
beforeEach(async () => {
  shop = (await openCase()).shop
})
afterEach(() => shop.stop())

/** Asks after each other, an hour apart, each about an order of its own. */
async function askMany(n: number): Promise<{ number: string; id: string }[]> {
  const all: { number: string; id: string }[] = []
  for (let i = 0; i < n; i += 1) {
    const number = (
      await paid(shop, 'buyer-1', {
        lines: [{ productId: 'orange', skuId: 'orange-10', quantity: 1, priceFen: 6990 }],
      })
    )._id
    const { id } = await asked(shop, number, { reason: 'slow' })
    all.push({ number, id })
    shop.clock.skip(HOUR_MS)
  }
  return all
}

test('the seller’s list is by deadline, the most urgent first; what is decided moves on, what is over is told latest first', async () => {
  const [first, second, third] = await askMany(3)
  const idsOf = async (turn: 'seller' | 'money' | 'over') =>
    (await shop.ask('after_sale.queue', { turn }, 'clerk-1')).afterSales.map(({ id }) => id)
  expect(await idsOf('seller')).toEqual([first?.id, second?.id, third?.id])
  await shop.ask('after_sale.withdraw', step(second?.number ?? '', second?.id ?? ''))
  shop.clock.skip(HOUR_MS)
  await shop.ask('after_sale.withdraw', step(first?.number ?? '', first?.id ?? ''))
  await shop.ask('after_sale.agree', step(third?.number ?? '', third?.id ?? ''), 'owner-1')
  expect(await idsOf('seller')).toEqual([])
  expect(await idsOf('money')).toEqual([third?.id])
  expect(await idsOf('over')).toEqual([first?.id, second?.id])
})

test('both lists go on page by page, nothing twice and nothing left out', async () => {
  const all = (await askMany(10)).concat(await askMany(0))
  const more = { number: (await paid(shop))._id }
  const { id } = await asked(shop, more.number, { reason: 'slow' })
  const wanted = [...all.map(one => one.id), id]
  const first = await shop.ask('after_sale.queue', { turn: 'seller' }, 'owner-1')
  const next = await shop.ask('after_sale.queue', { turn: 'seller', after: first.after ?? '' }, 'owner-1')
  expect([...first.afterSales, ...next.afterSales].map(one => one.id)).toEqual(wanted)
  expect(next.after).toBeUndefined()
  const mine = await shop.ask('after_sale.list', {})
  const older = await shop.ask('after_sale.list', { after: mine.after ?? '' })
  expect([...mine.afterSales, ...older.afterSales].map(one => one.id)).toEqual([...wanted].reverse())
}, 60_000)

test('what is open is counted among the buyer’s things, for its own buyer alone', async () => {
  const [one] = await askMany(2)
  expect(await shop.ask('order.counts', {})).toMatchObject({ afterSales: 2 })
  await shop.ask('after_sale.withdraw', step(one?.number ?? '', one?.id ?? ''))
  expect(await shop.ask('order.counts', {})).toMatchObject({ afterSales: 1 })
  expect(await shop.ask('order.counts', {}, 'buyer-2')).toMatchObject({ afterSales: 0 })
})
