import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 5)
})
afterEach(() => shop.stop())

const add = (quantity = 1, skuId = 'orange-5') =>
  shop.call('cart.add', { productId: 'orange', skuId, quantity, priceFen: 3990 })
const items = async () => (await shop.ask('cart.show', {})).items

test('adding twice adds up; newest first; nobody else sees it', async () => {
  expect(await add(1)).toEqual({ ok: true, value: { quantity: 1 } })
  expect(await add(2)).toEqual({ ok: true, value: { quantity: 3 } })
  shop.clock.skip(1000)
  await add(1, 'orange-10')
  expect((await items()).map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
    ['orange-10', 1],
    ['orange-5', 3],
  ])
  expect((await shop.ask('cart.show', {}, 'buyer-2')).items).toEqual([])
})

test('each line says how it stands: price changed, too few, sold out, off sale', async () => {
  const { store } = shop.ports
  await add(3)
  expect(await items()).toMatchObject([{ state: 'ready', spec: '5斤装', priceFen: 3990 }])
  await store.change('stocks', 'orange-5', {}, { inc: { onHand: -3, available: -3 } })
  expect(await items()).toMatchObject([{ state: 'too_few', available: 2 }])
  await store.change('stocks', 'orange-5', {}, { inc: { onHand: -2, available: -2 } })
  expect(await items()).toMatchObject([{ state: 'sold_out' }])
  await store.change('stocks', 'orange-5', {}, { inc: { onHand: 9, available: 9 } })
  await store.change(
    'products',
    'orange',
    {},
    { set: { skus: aProduct().skus.map(sku => ({ ...sku, priceFen: 4190 })) } },
  )
  expect(await items()).toMatchObject([{ state: 'price_changed', shownFen: 3990, priceFen: 4190 }])
  await store.change('products', 'orange', {}, { set: { onSale: false } })
  expect(await items()).toMatchObject([{ state: 'off_sale' }])
})

test('the quantity can be set, to the same too; what is not in the cart cannot', async () => {
  await add(1)
  const set = (skuId: string, quantity: number) => shop.call('cart.set', { skuId, quantity })
  expect(await set('orange-5', 4)).toEqual({ ok: true, value: { quantity: 4 } })
  expect(await set('orange-5', 4)).toEqual({ ok: true, value: { quantity: 4 } })
  expect(await set('orange-10', 4)).toMatchObject({ error: 'not_in_cart' })
  expect(await set('constructor', 4)).toMatchObject({ error: 'not_in_cart' })
  expect(await items()).toMatchObject([{ quantity: 4 }])
})

test('removing what is there and what is not', async () => {
  await add(1)
  await add(1, 'orange-10')
  expect(await shop.ask('cart.remove', { skuIds: ['orange-5', 'orange-5', 'nothing'] })).toEqual({
    removed: 1,
  })
  expect(await items()).toMatchObject([{ skuId: 'orange-10' }])
})

test('two phones of one buyer add different goods at once: both are in the cart', async () => {
  await Promise.all([add(1), add(2, 'orange-10')])
  expect(await items()).toHaveLength(2)
})

test('no more pieces than a line takes, no more goods than a cart holds', async () => {
  expect(await add(99)).toMatchObject({ ok: true })
  expect(await add(1)).toMatchObject({ error: 'quantity_too_large' })
  const entry = { productId: 'orange', quantity: 1, shownFen: 3990, at: 1 }
  const full = Object.fromEntries(Array.from({ length: LIMITS.itemsPerCart }, (_, i) => [`sku-${i}`, entry]))
  await shop.ports.store.add('carts', { _id: 'buyer-9', items: full as never })
  const more = { productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 }
  expect(await shop.call('cart.add', more, 'buyer-9')).toMatchObject({ error: 'cart_full' })
})

test('a SKU or a product that is gone altogether is seen as off sale and can be taken out', async () => {
  await add(2)
  await add(1, 'orange-10')
  const orange = aProduct()
  const left = orange.skus.filter(({ id }) => id !== 'orange-5')
  await shop.ports.store.change('products', 'orange', {}, { set: { skus: left } })
  await shop.call('cart.add', { productId: 'durian', skuId: 'durian-1', quantity: 1, priceFen: 9900 })
  const gone = (await items()).filter(({ state }) => state === 'off_sale')
  const inOrder = gone.sort((one, other) => (one.skuId < other.skuId ? -1 : 1))
  expect(inOrder).toMatchObject([
    { skuId: 'durian-1', name: '', priceFen: 9900, available: 0 },
    { skuId: 'orange-5', name: orange.name, quantity: 2, priceFen: 3990, available: 0 },
  ])
  expect(await shop.ask('cart.remove', { skuIds: gone.map(({ skuId }) => skuId) })).toEqual({ removed: 2 })
  expect((await items()).map(({ skuId }) => skuId)).toEqual(['orange-10'])
})
