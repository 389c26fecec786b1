import { routes } from '../../../src/routes'
import { longestWords } from '../support/goods-file'
import { bringLongest, idsOf } from '../support/longest-goods'
import { lookOver } from '../support/looks'
import { lineOf, received } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const longest = longestWords()
const ids = idsOf(longest)
const [first = ''] = ids

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await bringLongest(scene, longest)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, `longest-${name}`)).toEqual([])

test('in the rows of a category and in the two columns of what was found', async () => {
  const { phone } = scene
  await scene.open(routes.category, 'card-orange')
  await phone.page.getByRole('tab', { name: '居家' }).click()
  await phone.page.locator('[id^="leaf-"]:visible').first().waitFor()
  await look('category')
  const { name } = await scene.ask('product.show', { productId: first })
  await scene.open(routes.search, 'search-words')
  await phone.at('search-words').locator('input').fill(name.slice(0, 30))
  await phone.tap('do-search')
  await phone.at(`card-${first}`).waitFor()
  await look('found')
})

test.each(ids)('on the page of product %s and in its sheet', async id => {
  await scene.open(routes.product(id), 'buy-now')
  await look(`product-${id}`)
  await scene.phone.tap('choose-spec')
  await scene.phone.at('sheet-add').waitFor()
  await look(`sheet-${id}`)
})

test('in what buyers wrote', async () => {
  await scene.open(routes.reviews(first), 'review-long-0')
  await look('reviews')
})

test('in the cart and before ordering', async () => {
  for (const id of ids) await scene.ask('cart.add', await lineOf(scene, id, 0, 99))
  await scene.open(routes.cart, 'checkout')
  await look('cart')
  await scene.phone.tap('checkout')
  await scene.phone.at('choose-address').waitFor()
  await look('checkout')
})

test('in the order, the list of orders, and where its goods are reviewed', async () => {
  const lines = await Promise.all(ids.map(id => lineOf(scene, id, 0, 99)))
  const number = await received(scene, {
    lines,
    note: '放门卫室，别按铃，孩子在睡觉。'.repeat(7).slice(0, 100),
  })
  await scene.open(routes.order(number), 'order-state')
  await look('order')
  await received(scene, { lines: lines.slice(0, 1).map(line => ({ ...line, quantity: 1 })) })
  await scene.open(routes.orders(), `order-${number}`)
  await look('orders')
  await scene.open(routes.writeReview(number), 'words-1')
  await look('review-write')
})
