import { randomUUID } from 'node:crypto'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { loseAnswer } from './support/a-slow-line'
import { address, lineOf, paid } from './support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, 60_000)
afterAll(() => scene.stop())
afterEach(() => expect(scene.phone.faults.splice(0)).toEqual([]))

const type = (id: string, words: string) => scene.phone.at(id).locator('input').fill(words)
const reads = (id: string, words: string) => scene.phone.at(id).filter({ hasText: words }).waitFor()
const parcelsOf = async (number: string) => (await scene.shop.store.get('orders', number))?.parcels ?? []

test('an answer that was lost on its way: tapped again, the parcel has left once', async () => {
  const { phone, shop } = scene
  const number = await paid(scene, { lines: [await lineOf(scene, 'tea', 0, 2)] })
  const before = await booksOf(shop)
  const order = before.orders[number]
  const [skuId, stock] = Object.entries(before.stocks).find(([, { committed }]) => committed === 2) ?? []
  if (!order || !skuId || !stock) throw new Error('no books')
  await scene.open(routes.ship(), 'ship')
  await phone.tap('carrier-SF')
  await type('tracking', 'SF1420987654001')
  await loseAnswer(phone.page, 'order.ship')
  await phone.tap('ship')
  await reads('refused', '再点一次，不会发两遍')
  const shipped = moved(before, {
    stocks: { [skuId]: { onHand: stock.onHand - 2, committed: 0 } },
    orders: { [number]: { ...order, state: 'shipped' } },
  })
  expect(await booksOf(shop)).toEqual(shipped)

  await phone.tap('ship')
  await phone.page.getByText('都发完了').waitFor()
  expect(await booksOf(shop)).toEqual(shipped)
  expect(await parcelsOf(number)).toHaveLength(1)
})

test('the answer to a whole list is lost: sent again, each parcel has left once', async () => {
  const { phone, shop } = scene
  const number = await paid(scene, { lines: [await lineOf(scene, 'honey')] })
  const before = await booksOf(shop)
  await scene.open(routes.shipMany, 'read-pasted')
  await phone.at('pasted').locator('textarea').fill(`${number} SF1420987654011`)
  await phone.tap('read-pasted')
  await reads('ship-pasted', '确认发货 1 单')
  await loseAnswer(phone.page, 'shipping.ship_many')
  await phone.tap('ship-pasted')
  await reads('refused', '再点一次，不会发两遍')
  await phone.tap('ship-pasted')
  await reads('gone', '发出了 1 单')
  expect(await parcelsOf(number)).toHaveLength(1)
  const after = await booksOf(shop)
  expect(after.orders[number]?.state).toBe('shipped')
  const otherOrders = ({ orders }: typeof after) => ({ ...orders, [number]: undefined })
  expect(otherOrders(after)).toEqual(otherOrders(before))
})

test('先放着 goes on to the next one and round again, and changes nothing', async () => {
  const { phone, shop } = scene
  for (const name of ['小满', '小雪']) {
    await paid(scene, { address: { ...address, name }, lines: [await lineOf(scene, 'tea')] })
  }
  const before = await booksOf(shop)
  await scene.open(routes.ship(), 'ship')
  await reads('ship-place', '1 / 2 单')
  await phone.page.getByText('小满', { exact: true }).waitFor()
  await phone.tap('ship-later')
  await reads('ship-place', '2 / 2 单')
  await phone.page.getByText('小雪', { exact: true }).waitFor()
  await phone.tap('ship-later')
  await reads('ship-place', '1 / 2 单')
  expect(await booksOf(shop)).toEqual(before)
})

test('what a buyer asks the money back for stays out of the parcel; the rest leaves', async () => {
  const { phone, shop } = scene
  const number = await paid(scene)
  await scene.ask('after_sale.ask', {
    ...{ requestId: randomUUID(), number, kind: 'refund', reason: 'changed_mind' },
    lines: [{ lineId: '2', quantity: 1 }],
  })
  await scene.open(routes.ship(number), 'ship')
  await phone.page.getByText('1 件有售后，先别发').waitFor()
  await type('tracking', 'SF1420987654021')
  await reads('ship', '先发这一包')
  await phone.tap('ship')
  await phone.page.getByText('顺丰速运 SF1420987654021').waitFor()
  expect((await parcelsOf(number)).map(({ lines }) => lines)).toEqual([[{ lineId: '1', quantity: 2 }]])
  expect((await booksOf(shop)).orders[number]?.state).toBe('paid')
})
