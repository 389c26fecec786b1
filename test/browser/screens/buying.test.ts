import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import { lookOver } from '../support/looks'
import { address, lineOf } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

test('the cart: empty', async () => {
  await scene.open(routes.cart, 'go-home')
  await look('cart-empty')
})

/** Lines of every state: as it was, dearer, cheaper, too few, sold out, off sale. */
async function fillCart() {
  const { store } = scene.shop
  for (const id of ['egg', 'pear', 'apple', 'orange', 'tea', 'honey']) {
    await scene.ask('cart.add', await lineOf(scene, id, 0, 3))
  }
  for (const [id, addedFen] of [['tea', 2_000] as const, ['honey', -500] as const]) {
    const skus = (await store.get('products', id))?.skus ?? []
    const changed = skus.map(sku => ({ ...sku, priceFen: sku.priceFen + addedFen }))
    await store.change('products', id, {}, { set: { skus: changed } })
  }
  await store.change('stocks', 'apple-1', {}, { set: { onHand: 2, available: 2 } })
  await store.change('stocks', 'pear-1', {}, { set: { onHand: 0, available: 0 } })
  await scene.askAsOwner('product.set_on_sale', { productId: 'egg', onSale: false })
}

test('the cart: lines that can be bought, changed and cannot, and sorting them', async () => {
  await fillCart()
  await scene.open(routes.cart, 'checkout')
  await look('cart')
  await scene.phone.tap('sort-cart')
  await scene.phone.tap('choose-orange-5j-m')
  await look('cart-sorting')
})

test('addresses: the first one, several, changing one', async () => {
  await scene.open(routes.addresses(), 'save-address')
  await look('address-first')
  const more = { ...address, name: '林', detail: '龙井路 1 号' }
  for (const saved of [more, address]) await scene.ask('address.save', { id: randomUUID(), address: saved })
  await scene.open(routes.addresses(), 'add-address')
  await look('addresses')
  await scene.phone.page.locator('[id^="edit-"]:visible').first().click()
  await scene.phone.at('cancel-address').waitFor()
  await look('address-change')
})

test('checkout: nothing to settle, and all there is to see before ordering', async () => {
  const { phone } = scene
  await scene.open(routes.checkout, 'to-orders')
  await look('checkout-nothing')
  await scene.ask('coupon.claim', { offerId: 'old-friends' })
  await scene.open(routes.cart, 'checkout')
  await phone.tap('checkout')
  await phone.at('place-order').waitFor()
  await scene.settle()
  await look('checkout')
  await phone.tap('choose-coupon')
  await phone.at('no-coupon').waitFor()
  await look('coupon-sheet')
})

test('checkout: refused because the price changed, and because somebody was quicker', async () => {
  const { phone, shop } = scene
  await scene.open(routes.cart, 'checkout')
  await phone.tap('checkout')
  await phone.tap('agree-no-return')
  const skus = (await shop.store.get('products', 'orange'))?.skus ?? []
  const dearer = skus.map(sku => ({ ...sku, priceFen: sku.priceFen + 100 }))
  await shop.store.change('products', 'orange', {}, { set: { skus: dearer } })
  await phone.tap('place-order')
  await phone.at('refused').waitFor()
  await look('checkout-dearer')
  await shop.store.change('stocks', 'orange-5j-m', {}, { set: { onHand: 0, available: 0 } })
  await phone.tap('place-order')
  await phone.at('without-gone').waitFor()
  await look('checkout-too-late')
})

test('checkout without an address asks for one', async () => {
  const { addresses } = await scene.ask('address.list', {})
  for (const { id } of addresses) await scene.ask('address.remove', { id })
  await scene.open(routes.checkout, 'choose-address')
  await look('checkout-no-address')
})
