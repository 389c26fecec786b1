import { FIRST_BUYER } from '../../../emulator/stage/local-shop'
import { routes } from '../../../src/routes'
import { saveAddress } from '../../support/by-endpoint'
import { answerSheet, chooseSku, placeOrder, reads } from '../support/buyer'
import { lookOver } from '../support/looks'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

test('a product: as it is first seen, and the sheet with nothing, something and all chosen', async () => {
  const { phone } = scene
  await scene.open(routes.product('orange'), 'buy-now')
  await look('product')
  await phone.tap('choose-spec')
  await phone.at('sheet-add').waitFor()
  await look('sheet')
  await phone.tap('spec-0-0')
  await phone.tap('spec-1-1')
  await phone.tap('quantity-more')
  await look('sheet-chosen')
  await phone.tap('sheet-add')
  await phone.page.locator('.sheet.is-open').waitFor({ state: 'detached' })
  await scene.ask('favourite.set', { productId: 'orange', on: true })
  await scene.open(routes.product('orange'), 'buy-now')
  await phone.page.locator('#favourite.is-kept').waitFor()
  await look('product-kept')
})

test('who has ordered it on this phone finds the same chosen, with its price', async () => {
  const { phone, shop } = scene
  await saveAddress(shop, FIRST_BUYER)
  await scene.open(routes.product('orange'), 'buy-now')
  await chooseSku(phone, 'buy-now', ['spec-0-1', 'spec-1-1'])
  await placeOrder(phone, 'fresh')
  await answerSheet(phone, '取消')
  await scene.open(routes.product('orange'), 'buy-now')
  await reads(phone, 'choose-spec', '上次选的 10斤装·大果 ¥69.90')
  await look('product-chosen-last')
})

test('the sheet of goods with one spec name tells prices, and what is sold out', async () => {
  await scene.shop.store.change('stocks', 'potato-2', {}, { set: { onHand: 0, available: 0 } })
  await scene.open(routes.product('potato', 'choose'), 'sheet-add')
  await look('sheet-sold-out-spec')
})

test('a product without reviews, with a struck price and detail pictures', async () => {
  const { store } = scene.shop
  const melon = await store.get('products', 'melon')
  const skus = melon?.skus.map(sku => ({ ...sku, marketPriceFen: sku.priceFen + 1_000 }))
  await store.change('products', 'melon', {}, { set: { skus, detailPictures: melon?.pictures ?? [] } })
  await scene.open(routes.product('melon'), 'no-reviews')
  await look('product-details')
})

test('sold out, off sale, and gone', async () => {
  await scene.open(routes.product('grape'), 'cannot-buy')
  await look('product-sold-out')
  await scene.askAsOwner('product.set_on_sale', { productId: 'melon', onSale: false })
  await scene.open(routes.product('melon'), 'cannot-buy')
  await look('product-off-sale')
  await scene.open(routes.product('nonsense'), 'to-home')
  await look('gone')
})

test('reviews: some, and none', async () => {
  await scene.open(routes.reviews('orange'), 'review-demo-1')
  await look('reviews')
  await scene.open(routes.reviews('melon'), '还没有人评价')
  await look('reviews-none')
})
