import { routes } from '../../../src/routes'
import { onTheWay } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const SKU = 'orange-5j-m'
let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, PATIENCE_MS)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, `seller-goods${name}`, looks)).toEqual([])
const priceOf = async (skuId: string) =>
  (await scene.ask('product.show', { productId: 'orange' })).skus.find(({ id }) => id === skuId)?.priceFen
const openGoods = async () => {
  await scene.open(routes.sellerGoods, 'product-orange')
  await scene.phone.at(`price-${SKU}`).waitFor()
}

test('on its way, without an answer, the goods on sale, none off sale, none found', async () => {
  const { phone } = scene
  const way = { call: 'seller_product.list', filled: 'switch-orange' } as const
  expect(await onTheWay(scene, 'seller-goods', routes.sellerGoods, way)).toEqual([])
  await look('', everyLook)
  await phone.tap('goods-off')
  await phone.page.getByText('没有下架的商品').waitFor()
  await look('-none-off')
  await phone.tap('goods-on')
  await phone.at('find-goods').locator('input').fill('飞机')
  await phone.tap('find-goods-do')
  await phone.page.getByText('没找到这样的商品').waitFor()
  await look('-nothing')
})

test('another price: typed wrong, refused because it was changed meanwhile, given, and taken back', async () => {
  const { phone } = scene
  await openGoods()
  await phone.tap(`price-${SKU}`)
  await phone.at('price-typed').locator('input').fill('45.999')
  await phone.page.getByText('最多两位小数').waitFor()
  await look('-price-fault')
  await scene.askAsOwner('product.set_price', {
    ...{ productId: 'orange', skuId: SKU, priceFen: 4200, wasFen: 3990 },
  })
  await phone.at('price-typed').locator('input').fill('45')
  await phone.tap('save-price')
  await phone.page.getByText('这个价格刚被改过').waitFor()
  await phone.at('price-now').filter({ hasText: '42.00' }).waitFor()
  expect(await priceOf(SKU)).toBe(4200)
  await look('-price-changed')
  await phone.tap('save-price')
  await phone.at('toast').filter({ hasText: '¥42 → ¥45' }).waitFor()
  expect(await priceOf(SKU)).toBe(4500)
  expect(await priceOf('orange-5j-l')).not.toBe(4500)
  await phone.tap('undo')
  await phone.at('product-orange').filter({ hasText: '¥42' }).waitFor()
  expect(await priceOf(SKU)).toBe(4200)
})

test('off sale and back; buyers see it go, its stock and price stay', async () => {
  const { phone } = scene
  await openGoods()
  const before = await scene.shop.store.get('stocks', SKU)
  await phone.tap('switch-orange')
  await phone.at('product-orange').filter({ hasText: '已下架' }).waitFor()
  await look('-off')
  expect((await scene.ask('product.show', { productId: 'orange' })).onSale).toBe(false)
  await phone.tap('undo')
  await phone.at('product-orange').filter({ hasNotText: '已下架' }).waitFor()
  expect((await scene.ask('product.show', { productId: 'orange' })).onSale).toBe(true)
  expect(await scene.shop.store.get('stocks', SKU)).toEqual(before)
  expect(await priceOf(SKU)).toBe(4200)
})

test('去补货 leads to the stock of these goods', async () => {
  const { phone } = scene
  await openGoods()
  await phone.tap('restock-orange')
  await phone.at(`open-${SKU}`).waitFor()
  expect(await phone.at('open-apple-1').count()).toBe(0)
})

test('a clerk sees the goods and their prices, and nothing to change them by', async () => {
  const clerk = 'oLocalClerk0000000000000001'
  await scene.shop.store.add('staff', { _id: clerk, role: 'clerk', name: '小林', at: 1 })
  const { url } = await scene.shop.openPhone({ openid: clerk })
  const { phone } = scene
  await phone.page.goto(`${url}/#${routes.sellerGoods}`)
  await phone.at('product-orange').waitFor()
  await scene.settle()
  expect(await phone.at('switch-orange').count()).toBe(0)
  expect(await phone.at(`price-${SKU}`).count()).toBe(0)
  await look('-clerk')
})
