import { randomUUID } from 'node:crypto'
import { newReview } from '../../../cloudfunctions/shop/review/review'
import { routes } from '../../../src/routes'
import { ends, lookOver } from '../support/looks'
import { lineOf, received } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

/** Would run if anything took the words for HTML: then the page's title tells. */
const SCRIPT = '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>'
/** Emoji of one, two and seven parts, characters of four bytes, right-to-left and stacked letters. */
const ODD = '🍓👨‍👩‍👧‍👦🇨🇳𠮷𡈽 שלום Ẑ̷͓̐ &amp; {{x}}'
const NAME = `${SCRIPT}${ODD}${'很长的名字没有一个空格'.repeat(20)}`.slice(0, 200)
const WORDS = `${ODD}${SCRIPT}`

let scene: Scene
let order: string
beforeAll(async () => {
  scene = await openScene()
  const { store, clock } = scene.shop
  const orange = await store.get('products', 'orange')
  const skus = orange?.skus.map(sku => ({ ...sku, specs: [WORDS.slice(0, 40), `${sku.id}${ODD}`] }))
  const words = { name: NAME, sub: NAME, story: WORDS, promises: [ODD, SCRIPT], unit: '<b>箱</b>' }
  await store.change('products', 'orange', {}, { set: { ...words, skus, specNames: [SCRIPT, ODD] } })
  await store.change('products', 'apple', {}, { set: { name: 'W'.repeat(200), sub: 'W'.repeat(200) } })
  const shop = {
    name: WORDS,
    sub: WORDS,
    closedNotice: '',
    openHours: ODD,
    'season.title': WORDS,
    'season.line': WORDS,
  }
  await store.change('shop', 'shop', {}, { set: shop })
  const written = { productId: 'orange', skuId: '', spec: WORDS, buyerId: '', by: ODD, stars: 1 }
  await store.add('reviews', newReview({ ...written, id: 'odd', words: WORDS, at: clock.now() }))
  await scene.shop.skip(60_000)
  const address = {
    name: '<b>🍓</b>𠮷野',
    phone: '13800000000',
    province: '<i>浙</i>',
    city: '&lt;杭&gt;',
    county: '',
  }
  const saved = { ...address, detail: SCRIPT.slice(0, 80) }
  await scene.ask('address.save', { id: randomUUID(), address: saved })
  for (const id of ['apple', 'orange']) await scene.ask('cart.add', await lineOf(scene, id))
  const lines = [await lineOf(scene, 'orange'), await lineOf(scene, 'apple')]
  order = await received(scene, { lines, address: saved, note: WORDS.slice(0, 100) })
}, 60_000)
afterAll(() => scene.stop())

/** Words are words: shown as they were written, and none of them did anything. */
async function lookAt(name: string, shown: string) {
  expect(await lookOver(scene.phone, `odd-${name}`, ends)).toEqual([])
  const { page } = scene.phone
  expect(await page.locator('.taro_page:visible').last().innerText()).toContain(shown)
  expect(await page.title()).not.toBe('ran')
  expect(await page.locator('img[src="x"], .taro_page script, .taro_page b, .taro_page i').count()).toBe(0)
}

const TAG = '<script>'

test('in the shop, its goods and what is found', async () => {
  await scene.open(routes.home, 'card-orange')
  await lookAt('home', TAG)
  await scene.open(routes.category, 'card-orange')
  await lookAt('category', TAG)
  await scene.open(routes.search, 'search-words')
  const field = scene.phone.at('search-words').locator('input')
  await field.fill(SCRIPT.slice(0, 30))
  await scene.phone.tap('do-search')
  await scene.phone.at('to-category').waitFor()
  await lookAt('search-none', '没找到「<img src=x')
  // It is still found by what it was called before.
  await field.fill('脐橙')
  await scene.phone.tap('do-search')
  await scene.phone.at('card-orange').waitFor()
  await lookAt('search', '<img src=x')
})

test('on the page of a product, in its sheet and its reviews', async () => {
  await scene.open(routes.product('orange'), 'buy-now')
  await lookAt('product', TAG)
  await scene.phone.tap('choose-spec')
  await scene.phone.tap('spec-0-0')
  await lookAt('sheet', TAG)
  await scene.open(routes.product('apple'), 'buy-now')
  await lookAt('product-one-word', 'WWWW')
  await scene.open(routes.reviews('orange'), 'review-odd')
  await lookAt('reviews', TAG)
})

test('in the cart, the addresses, before ordering, and in the order', async () => {
  await scene.open(routes.cart, 'checkout')
  await lookAt('cart', TAG)
  await scene.phone.tap('checkout')
  await scene.phone.at('place-order').waitFor()
  await lookAt('checkout', TAG)
  await scene.open(routes.addresses(), 'add-address')
  await lookAt('addresses', '<b>🍓</b>𠮷野')
  await scene.open(routes.order(order), 'order-state')
  await lookAt('order', '<b>🍓</b>𠮷野')
  await scene.open(routes.orders(), `order-${order}`)
  await lookAt('orders', '已收到')
  await scene.open(routes.writeReview(order), 'words-1')
  await lookAt('review-write', TAG)
})

test('a nickname', async () => {
  await scene.open(routes.me, 'nickname')
  const field = scene.phone.at('nickname').locator('input')
  await field.fill(SCRIPT.slice(0, 20))
  await field.blur()
  await scene.open(routes.me, 'nickname')
  expect(await field.inputValue()).toBe(SCRIPT.slice(0, 20))
  await lookAt('me', '我的订单')
})
