import { fen } from '../../../types/fen'
import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { restFault, stockFault } from '../../support/invariants'
import { aWish } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.stop())

/** Eggs of one SKU: everybody wants the same. */
const eggs = aProduct({
  _id: 'egg',
  skus: [{ id: 'egg-30', specs: ['30枚'], priceFen: fen(4580) }],
  rank: '3',
})
const egg = { productId: 'egg', skuId: 'egg-30', quantity: 1, priceFen: 4580 }

test('30 buyers at once for 30 pieces: 30 orders, none left', async () => {
  await stockUp(shop, 30, eggs)
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, i) => shop.call('order.place', aWish({ lines: [egg] }), `many-${i}`)),
  )
  expect(replies.filter(reply => reply.ok && reply.value.state === 'unpaid')).toHaveLength(30)
  expect(await shop.stock('egg-30')).toMatchObject({ onHand: 30, available: 0, committed: 0 })
  expect(await restFault(shop, 'egg-30')).toBe('')
})

test('200 buyers at once for 50 pieces: exactly 50 orders, 150 told out_of_stock', async () => {
  await stockUp(shop, 50, eggs)
  const replies = await Promise.all(
    Array.from({ length: 200 }, (_, i) => shop.call('order.place', aWish({ lines: [egg] }), `many-${i}`)),
  )
  expect(replies.filter(reply => reply.ok)).toHaveLength(50)
  expect(replies.filter(reply => !reply.ok && reply.error === 'out_of_stock')).toHaveLength(150)
  expect(await shop.stock('egg-30')).toMatchObject({ onHand: 50, available: 0 })
  await shop.sweep()
  expect(await restFault(shop, 'egg-30')).toBe('')
  const states = (await shop.ports.store.page('orders', '', 1000)).map(({ state }) => state)
  expect(states.filter(state => state === 'unpaid')).toHaveLength(50)
  expect(states.every(state => state === 'unpaid' || state === 'closed')).toBe(true)
})

test('the sweep racing with placing never makes two orders of one piece', async () => {
  await stockUp(shop, 10, eggs)
  for (let round = 0; round < 5; round += 1) {
    const placing = Array.from({ length: 8 }, (_, i) =>
      shop.call('order.place', aWish({ lines: [egg] }), `racer-${round}-${i}`),
    )
    // The clock runs ahead, so that the sweep takes orders that are still being placed for ones left behind.
    const sweeping = Array.from({ length: 4 }, () => shop.pass(121_000 / 4))
    await Promise.all([...placing, ...sweeping])
    expect(await stockFault(shop, 'egg-30')).toBe('')
  }
  await shop.pass(3 * 60_000)
  await shop.pass(60_000)
  expect(await restFault(shop, 'egg-30')).toBe('')
  const orders = await shop.ports.store.page('orders', '', 1000)
  expect(orders.filter(({ state }) => state === 'unpaid').length).toBeLessThanOrEqual(10)
  expect(orders.some(({ state }) => state === 'placing')).toBe(false)
})
