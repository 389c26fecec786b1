import { routes } from '../../../src/routes'
import { lookOver } from '../support/looks'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

test('home, with goods in stock and sold out', async () => {
  await scene.open(routes.home, 'card-orange')
  await look('home')
})

test('home while the shop takes no orders', async () => {
  const closedNotice = '过年歇几天，正月初八开门；这几天下不了单，先看看也好。'
  await scene.shop.store.change('shop', 'shop', {}, { set: { closedNotice } })
  await scene.open(routes.home, 'shop-closed')
  await look('home-closed')
  await scene.shop.store.change('shop', 'shop', {}, { set: { closedNotice: '' } })
})

test('分类: all goods; one category, by price, only what is in stock', async () => {
  await scene.open(routes.category, 'card-orange')
  await look('category')
  await scene.phone.tap('in-tea')
  await scene.phone.tap('sort-price')
  await scene.phone.tap('in-stock-only')
  await scene.phone.at('card-whitetea').waitFor()
  await scene.settle()
  await look('category-chosen')
})

const typeWords = (words: string) => scene.phone.at('search-words').locator('input').fill(words)

test('search: nothing asked for, words being typed, found, not found, and what was searched for before', async () => {
  await scene.open(routes.search, 'search-words')
  await look('search')
  await typeWords('苹')
  await scene.phone.at('suggested-apple').waitFor()
  await look('search-suggesting')
  await scene.phone.tap('do-search')
  await scene.phone.at('card-apple').waitFor()
  await scene.settle()
  await look('search-found')
  await typeWords('头茬头茬头茬头茬头茬头茬头茬头茬头茬头茬')
  await scene.phone.tap('do-search')
  await scene.phone.at('to-category').waitFor()
  await look('search-none')
  await scene.open(routes.search, 'searched-1')
  await look('search-again')
})

test('favourites: none, and some, of which one is sold out and one no longer on sale', async () => {
  await scene.open(routes.favourites, 'go-home')
  await look('favourites-none')
  for (const productId of ['grape', 'tea', 'honey']) {
    await scene.ask('favourite.set', { productId, on: true })
  }
  await scene.askAsOwner('product.set_on_sale', { productId: 'tea', onSale: false })
  await scene.open(routes.favourites, 'card-honey')
  await look('favourites')
})

test('a link from Moments: home and a product on a single page, which can only be looked at', async () => {
  const single = (path: string) => `${scene.shop.phoneUrl}/?scene=1154#${path}`
  for (const [name, path, there] of [
    ['home', routes.home, 'card-orange'],
    ['product', routes.product('orange'), 'detail-1'],
  ] as const) {
    // Opened from a feed, not from the page before.
    await scene.phone.page.goto('about:blank')
    await scene.phone.page.goto(single(path))
    await scene.phone.at('enter').waitFor()
    await scene.phone.at(there).waitFor()
    await scene.settle()
    expect(await scene.phone.at('buy-now').count()).toBe(0)
    await look(`moments-${name}`)
  }
})

test('a shop that has nothing on sale says so on its home page and in its categories', async () => {
  const all = await scene.shop.store.page('products', '', 100)
  const turn = (onSale: boolean) =>
    Promise.all(
      all.map(({ _id: productId }) => scene.askAsOwner('product.set_on_sale', { productId, onSale })),
    )
  await turn(false)
  await scene.open(routes.home, '店里还没有上架商品')
  await look('home-nothing')
  await scene.open(routes.category, '这一类还没有商品')
  await look('category-nothing')
  await turn(true)
})
