import { routes } from '../../../src/routes'
import { ends, lookOver } from '../support/looks'
import { lineOf, received } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
let order: string
beforeAll(async () => {
  scene = await openScene()
  for (const id of ['grape', 'tea', 'orange']) await scene.ask('cart.add', await lineOf(scene, id))
  order = await received(scene, { lines: [await lineOf(scene, 'tea'), await lineOf(scene, 'apple')] })
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
