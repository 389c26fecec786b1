import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import { agreedReturn, asked } from '../support/after-sales'
import { bringUp } from '../support/bring-up'
import { longestWords } from '../support/goods-file'
import { bringLongest, idsOf } from '../support/longest-goods'
import { lookOver } from '../support/looks'
import { lineOf, placed, received } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const longest = longestWords()
const ids = idsOf(longest)
const [first = ''] = ids
/** Each part as long as the contract takes it. */
const address = {
  name: '阿卜杜热合曼·买买提依明江·艾则孜'.padEnd(20, '江').slice(0, 20),
  phone: '13800000000',
  province: '新疆维吾尔自治区',
  city: '克孜勒苏柯尔克孜自治州',
  county: '阿克陶县',
  detail: '恰尔隆镇麻扎窝孜村委会向东三百米红色大门旁边的小卖部转交'.repeat(3).slice(0, 80),
}

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await bringLongest(scene, longest)
  const name = '老朋友带新朋友来店里一起买的满减优惠券'
  await scene.shop.store.change('coupon_batches', 'old-friends', {}, { set: { name } })
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, `longest-${name}`)).toEqual([])
const linesOf = () => Promise.all(ids.map(id => lineOf(scene, id, 0, 2)))

test('at the shop’s front', async () => {
  await scene.open(routes.home, 'card-orange')
  await bringUp(scene.phone, `card-${first}`)
  await look('home')
})

test('among what is suggested while one types', async () => {
  const { name } = await scene.ask('product.show', { productId: first })
  await scene.open(routes.search, 'search-words')
  await scene.phone.at('search-words').locator('input').fill(name.slice(0, 6))
  await scene.phone.at(`suggested-${first}`).waitFor()
  await look('suggested')
})

test('among what is kept, and in the word that one is kept no more', async () => {
  for (const productId of ids) await scene.ask('favourite.set', { productId, on: true })
  await scene.open(routes.favourites, `card-${first}`)
  await look('favourites')
  // The word lies over the foot of the page for a moment: what it would cover has gone before.
  for (const productId of ids.slice(1)) await scene.ask('favourite.set', { productId, on: false })
  await scene.open(routes.favourites, `card-${first}`)
  await scene.phone.tap(`add-${first}`)
  await scene.phone.at('undo').waitFor()
  await look('favourites-undo')
})

test('in addresses and coupons, and in checkout with both', async () => {
  const { phone } = scene
  await scene.ask('address.save', { id: randomUUID(), address })
  await scene.open(routes.addresses(), 'add-address')
  await look('addresses')
  await scene.open(routes.coupons, 'offer-old-friends')
  await look('coupons-offered')
  await scene.ask('coupon.claim', { offerId: 'old-friends' })
  await scene.open(routes.coupons, '可以用')
  await look('coupons')
  for (const id of ids) await scene.ask('cart.add', await lineOf(scene, id, 0, 2))
  await scene.open(routes.cart, 'checkout')
  await phone.tap('checkout')
  await phone.at('choose-coupon').filter({ hasText: '老朋友' }).waitFor()
  await look('checkout-address')
  await phone.tap('choose-coupon')
  await phone.at('no-coupon').waitFor()
  await look('coupon-sheet')
})

test('in why an order was not taken', async () => {
  const { phone, shop } = scene
  await scene.open(routes.cart, 'checkout')
  await phone.tap('checkout')
  await phone.at('place-order').waitFor()
  for (const id of ids) {
    const skus = (await shop.store.get('products', id))?.skus ?? []
    for (const { id: skuId } of skus)
      await shop.store.change('stocks', skuId, {}, { set: { onHand: 0, available: 0 } })
  }
  await phone.tap('place-order')
  await phone.at('refused').waitFor()
  await look('refused')
  for (const id of ids) {
    const skus = (await shop.store.get('products', id))?.skus ?? []
    for (const { id: skuId } of skus)
      await shop.store.change('stocks', skuId, {}, { set: { onHand: 99, available: 99 } })
  }
})

test('in asking for an after-sale, in its course, and in the list of them', async () => {
  const { phone } = scene
  const words = '底下两个压破了，汁都流出来了。'.repeat(20).slice(0, 200)
  const number = await received(scene, { lines: await linesOf(), address })
  await scene.open(routes.askAfterSale(number), 'after-sale-ask')
  for (const nth of ids.keys()) await phone.tap(`ask-${nth + 1}`)
  await look('after-sale-ask')
  await scene.open(routes.order(number), 'order-state')
  await look('order-address')
  const lines = ids.map((_, nth) => ({ lineId: String(nth + 1), quantity: 1 }))
  const one = await asked(scene, number, { lines, words })
  await scene.open(routes.afterSale(number, one.id), 'after-sale-state')
  await look('after-sale')
  const other = await received(scene, { lines: await linesOf(), address })
  const agreed = await agreedReturn(scene, other, { lines, words })
  await scene.open(routes.afterSale(other, agreed.id), 'back-number')
  await look('after-sale-agreed')
  await scene.open(routes.afterSales, `after-sale-${one.id}`)
  await look('after-sales')
})

test('in an order that a coupon made cheaper', async () => {
  const [coupon] = (await scene.ask('coupon.list', {})).ready
  const number = await placed(scene, {
    lines: await linesOf(),
    address,
    ...(coupon ? { couponId: coupon.id } : {}),
  })
  await scene.open(routes.order(number), 'order-state')
  await look('order-coupon')
})
