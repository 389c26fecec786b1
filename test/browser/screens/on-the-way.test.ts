import { routes } from '../../../src/routes'
import type { EndpointName } from '../../../types/api'
import { failAndRetry } from '../support/fail-and-retry'
import { lineOf, received } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

/** A page, the call it waits for, and what is there once the call has come through. */
type Row = [name: string, path: (order: string) => string, call: EndpointName, filled: string]
const PAGES: Row[] = [
  ['home', () => routes.home, 'shop.home', 'card-orange'],
  ['category', () => routes.category, 'shop.home', 'card-orange'],
  ['category-goods', () => routes.category, 'product.list', 'card-orange'],
  ['product', () => routes.product('orange'), 'product.show', 'buy-now'],
  ['reviews', () => routes.reviews('orange'), 'review.list', 'review-demo-1'],
  ['favourites', () => routes.favourites, 'favourite.list', 'card-tea'],
  ['cart', () => routes.cart, 'cart.show', 'checkout'],
  ['addresses', () => routes.addresses(), 'address.list', 'save-address'],
  ['order', order => routes.order(order), 'order.show', 'order-state'],
  ['orders', () => routes.orders(), 'order.list', 'tab-all'],
  ['review-write', order => routes.writeReview(order), 'order.show', 'words-1'],
  ['coupons', () => routes.coupons, 'coupon.list', 'offer-old-friends'],
]

let scene: Scene
let order: string
beforeAll(async () => {
  scene = await openScene()
  await scene.ask('favourite.set', { productId: 'tea', on: true })
  await scene.ask('cart.add', await lineOf(scene, 'tea'))
  order = await received(scene)
}, 60_000)
afterAll(() => scene.stop())

async function waitFailAndRetry(
  name: string,
  call: EndpointName,
  filled: string,
  start: () => Promise<void>,
) {
  const faults = await failAndRetry(scene, { name, call, filled, start })
  expect(faults).toEqual({ loading: [], failed: [] })
}

test.each(PAGES)('%s: on its way, without an answer, and there after 再试一次', (name, path, call, filled) =>
  waitFailAndRetry(name, call, filled, async () => {
    await scene.phone.page.goto('about:blank')
    await scene.phone.page.goto(`${scene.shop.phoneUrl}/#${path(order)}`)
  }),
)

test('search: on its way, without an answer, and there after 再试一次', () =>
  waitFailAndRetry('search', 'product.list', 'card-orange', async () => {
    await scene.open(routes.search, 'search-words')
    await scene.phone.at('search-words').locator('input').fill('脐橙')
    await scene.phone.tap('do-search')
  }))

test('checkout: on its way, without an answer, and there after 再试一次', () =>
  waitFailAndRetry('checkout', 'address.list', 'place-order', async () => {
    await scene.open(routes.cart, 'checkout')
    await scene.phone.tap('checkout')
  }))
