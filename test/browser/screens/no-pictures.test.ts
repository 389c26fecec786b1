import { routes } from '../../../src/routes'
import { asked } from '../support/after-sales'
import { ends, lookOver } from '../support/looks'
import { lineOf, received } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
let order: string
let afterSale: string
beforeAll(async () => {
  scene = await openScene()
  for (const id of ['grape', 'tea', 'orange']) await scene.ask('cart.add', await lineOf(scene, id))
  order = await received(scene, { lines: [await lineOf(scene, 'tea'), await lineOf(scene, 'apple')] })
  await scene.ask('favourite.set', { productId: 'tea', on: true })
  afterSale = (await asked(scene, order)).id
  await scene.phone.page.route('**/pictures/**', route => route.abort())
}, 60_000)
afterAll(() => scene.stop())

/** Every picture's place on the screen holds the first two letters of what it is of. */
async function lookAt(name: string, letters: string) {
  const { page } = scene.phone
  await page.locator('.picture-letters:visible', { hasText: letters }).last().waitFor()
  expect(await lookOver(scene.phone, `no-pictures-${name}`, ends)).toEqual([])
  const left = page
    .locator('.picture-image:visible, .category-picture:visible')
    .and(page.locator(':has(img[src])'))
  expect(await left.evaluateAll(all => all.filter(one => one.querySelector('img')?.src).length)).toBe(0)
}

test.each<[name: string, path: () => string, filled: string, letters: string]>([
  ['home', () => routes.home, 'card-orange', '青坡'],
  ['category', () => routes.category, 'card-orange', '青坡'],
  ['product', () => routes.product('orange'), 'buy-now', '青坡'],
  ['sheet', () => routes.product('tea', 'choose'), 'sheet-add', '明前'],
  ['sold-out', () => routes.product('grape'), 'cannot-buy', '巨峰'],
  ['cart', () => routes.cart, 'checkout', '巨峰'],
  ['order', () => routes.order(order), 'order-state', '明前'],
  ['orders', () => routes.orders(), 'tab-all', '明前'],
  ['review-write', () => routes.writeReview(order), 'words-1', '明前'],
  ['favourites', () => routes.favourites, 'card-tea', '明前'],
  ['after-sale-ask', () => routes.askAfterSale(order), 'after-sale-ask', '明前'],
  ['after-sale', () => routes.afterSale(order, afterSale), 'after-sale-state', '明前'],
])('%s: the first two letters stand where the picture does not come', async (name, path, filled, letters) => {
  await scene.open(path(), filled)
  await lookAt(name, letters)
})

test('checkout: the first two letters stand where the picture does not come', async () => {
  await scene.open(routes.cart, 'checkout')
  await scene.phone.tap('checkout')
  await scene.phone.at('choose-address').waitFor()
  await lookAt('checkout', '青坡')
})

test('after-sales and what was found: the first two letters stand where the picture does not come', async () => {
  await scene.open(routes.afterSales, `after-sale-${afterSale}`)
  await lookAt('after-sales', '明前')
  await scene.open(routes.search, 'search-words')
  await scene.phone.at('search-words').locator('input').fill('绿茶')
  await scene.phone.tap('do-search')
  await scene.phone.at('card-tea').waitFor()
  await lookAt('found', '明前')
})

test('a long picture that does not come says so, and comes when it is tapped', async () => {
  const { phone } = scene
  await scene.open(routes.product('orange'), 'buy-now')
  await phone.at('detail-1-again').scrollIntoViewIfNeeded()
  await phone.at('detail-1-again').filter({ hasText: '这张图没有打开' }).waitFor()
  await lookAt('details', '青坡')
  await phone.page.unroute('**/pictures/**')
  await phone.tap('detail-1-again')
  await phone.at('detail-1').locator('img').waitFor()
  expect(await phone.at('detail-1-again').count()).toBe(0)
})
