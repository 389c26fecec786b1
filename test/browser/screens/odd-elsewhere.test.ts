import { routes } from '../../../src/routes'
import { agreedReturn, asked, sentBack } from '../support/after-sales'
import { ends, lookOver } from '../support/looks'
import { lineOf, paid, received, refund } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

/** Would run if anything took the words for HTML: then the page's title tells. */
const SCRIPT = '<img src=x onerror="document.title=\'ran\'">'
const ODD = '🍓👨‍👩‍👧‍👦𠮷 שלום Ẑ̷͓̐ &amp; {{x}}'
const TAG = '<img src=x'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  const { store } = scene.shop
  await store.change('products', 'orange', {}, { set: { name: `${SCRIPT}${ODD}` } })
  await store.change('shop', 'shop', {}, { set: { closedNotice: `${SCRIPT}${ODD}歇业` } })
  await store.change('coupon_batches', 'old-friends', {}, { set: { name: SCRIPT.slice(0, 20) } })
  for (const { _id } of await store.page('categories', '', 100)) {
    await store.change('categories', _id, {}, { set: { name: `${SCRIPT.slice(0, 16)}类目` } })
  }
  await scene.ask('favourite.set', { productId: 'orange', on: true })
  await scene.shop.skip(60_000)
}, 60_000)
afterAll(() => scene.stop())

/** Words are words: shown as they were written, and none of them did anything. */
async function lookAt(name: string, shown = TAG) {
  expect(await lookOver(scene.phone, `odd-${name}`, ends)).toEqual([])
  const { page } = scene.phone
  expect(await page.locator('.taro_page:visible').last().innerText()).toContain(shown)
  expect(await page.title()).not.toBe('ran')
  expect(await page.locator('img[src="x"]').count()).toBe(0)
}

test('why the shop is closed, on its front and beside goods; the names of categories', async () => {
  await scene.open(routes.home, 'shop-closed')
  await lookAt('closed', `${SCRIPT}${ODD}歇业`)
  await scene.open(routes.product('orange'), 'shop-closed')
  await lookAt('product-closed', `${SCRIPT}${ODD}歇业`)
  await scene.open(routes.category, 'card-orange')
  await lookAt('categories', `${SCRIPT.slice(0, 16)}类目`)
  await scene.shop.store.change('shop', 'shop', {}, { set: { closedNotice: '' } })
})

test('what is kept, and the word that it is kept no more', async () => {
  await scene.open(routes.favourites, 'card-orange')
  await lookAt('favourites')
  await scene.phone.tap('add-orange')
  await scene.phone.at('undo').waitFor()
  await lookAt('favourites-undo', '已取消收藏 <img')
})

test('coupons', async () => {
  await scene.open(routes.coupons, 'offer-old-friends')
  await lookAt('coupons', SCRIPT.slice(0, 20))
})

test('carriers and reasons of the shop, in an order', async () => {
  const number = await paid(scene)
  await refund(scene, number, { quantity: 1, refundFen: 100 })
  const order = await scene.shop.store.get('orders', number)
  const refunds = order?.refunds.map(one => ({ ...one, reason: `${SCRIPT}压坏了` })) ?? []
  const parcel = { id: 'p', carrierId: 'SF', carrier: `<b>顺丰</b>${ODD}`, trackingNumber: 'SF1420987654321' }
  const lines = [{ lineId: '1', quantity: 1 }]
  const parcels = [{ ...parcel, at: scene.shop.clock.now(), by: 'owner', lines }]
  await scene.shop.store.change('orders', number, {}, { set: { refunds, parcels } })
  await scene.open(routes.order(number), 'order-state')
  await lookAt('order-reason', `${SCRIPT}压坏了`)
  await lookAt('order-carrier', `<b>顺丰</b>${ODD}`)
  expect(await scene.phone.page.locator('.taro_page b').count()).toBe(0)
})

test('asking for an after-sale, both sides’ words in its course, and the list of them', async () => {
  const { phone } = scene
  const number = await received(scene, { lines: [await lineOf(scene, 'orange', 0, 2)] })
  await scene.open(routes.askAfterSale(number), 'after-sale-ask')
  await phone.tap('ask-1')
  await phone.at('ask-words').locator('textarea').fill(`${SCRIPT}${ODD}`)
  await lookAt('after-sale-ask')
  const one = await agreedReturn(scene, number, { words: `${SCRIPT}${ODD}买家` })
  await sentBack(scene, { ...one })
  await scene.open(routes.afterSale(number, one.id), 'after-sale-state')
  await lookAt('after-sale', `${SCRIPT}${ODD}买家`)
  const other = await received(scene, { lines: [await lineOf(scene, 'orange', 0, 2)] })
  const refused = await asked(scene, other)
  await scene.askAsOwner('after_sale.refuse', {
    ...{ requestId: '22222222-2222-4222-8222-222222222222', number: other, id: refused.id },
    words: `${SCRIPT}${ODD}店家`,
  })
  await scene.open(routes.afterSale(other, refused.id), 'after-sale-state')
  await lookAt('after-sale-refused', `${SCRIPT}${ODD}店家`)
  await scene.open(routes.afterSales, `after-sale-${one.id}`)
  await lookAt('after-sales')
})
