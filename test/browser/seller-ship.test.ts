import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { sayYes } from './support/buyer'
import { address, lineOf, paid } from './support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000
const UPLOAD = '/wxa/sec/order/upload_shipping_info'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, 60_000)
afterAll(() => scene.stop())
afterEach(() => expect(scene.phone.faults.splice(0)).toEqual([]))

const orderOf = async (number: string) => {
  const order = await scene.shop.store.get('orders', number)
  if (!order) throw new Error(`no order ${number}`)
  return order
}
/** What WeChat has of an order's shipping. */
const atWechat = async (number: string) =>
  scene.shop.wechat.shippingOf((await orderOf(number)).payment?.transactionId ?? '')
const type = (id: string, words: string) => scene.phone.at(id).locator('input').fill(words)
const reads = (id: string, words: string) => scene.phone.at(id).filter({ hasText: words }).waitFor()
/** The SKUs of its two lines. */
const stocksOf = async (number: string) => {
  const [first, second] = (await orderOf(number)).lines
  if (!first || !second) throw new Error('fewer than two lines')
  return [first.skuId, second.skuId] as const
}

test('an order leaves in two parcels: stock, state and WeChat follow each, and nothing else moves', async () => {
  const { phone, shop } = scene
  const number = await paid(scene)
  const [first, second] = await stocksOf(number)
  const before = await booksOf(shop)
  const [had, hadToo] = [before.stocks[first], before.stocks[second]]
  const order = before.orders[number]
  if (!had || !hadToo || !order) throw new Error('no books')

  await scene.open(routes.ship(), 'ship')
  await reads('ship-place', '1 / 1 单')
  await phone.tap('pack-2')
  await phone.tap('pieces-1-less')
  await type('tracking', 'sf 1420 9876 54001')
  await reads('tracking-fit', '像是顺丰的单号')
  await phone.tap('ship')
  await phone.page.getByText('顺丰速运 SF1420987654001').waitFor()
  const afterOne = moved(before, {
    stocks: { [first]: { onHand: had.onHand - 1, committed: had.committed - 1 } },
  })
  expect(await booksOf(shop)).toEqual(afterOne)
  expect((await orderOf(number)).parcels).toMatchObject([
    { carrierId: 'SF', trackingNumber: 'SF1420987654001', lines: [{ lineId: '1', quantity: 1 }] },
  ])
  await shop.skip(MINUTE_MS)
  expect(await atWechat(number)).toMatchObject({
    ...{ deliveryMode: 2, finished: false, timesFinished: 0 },
    parcels: [{ carrierId: 'SF', trackingNumber: 'SF1420987654001' }],
  })
  expect(await booksOf(shop)).toEqual(afterOne)

  await type('tracking', 'YT1420987654002')
  await reads('tracking-fit', '像是圆通的单号')
  await reads('ship', '确认发货')
  await phone.tap('ship')
  await phone.page.getByText('都发完了').waitFor()
  const afterTwo = moved(before, {
    stocks: {
      [first]: { onHand: had.onHand - 2, committed: had.committed - 2 },
      [second]: { onHand: hadToo.onHand - 1, committed: hadToo.committed - 1 },
    },
    orders: { [number]: { ...order, state: 'shipped' } },
  })
  expect(await booksOf(shop)).toEqual(afterTwo)
  await shop.skip(MINUTE_MS)
  expect(await atWechat(number)).toMatchObject({ finished: true, timesFinished: 1 })
  expect((await atWechat(number))?.parcels.map(({ carrierId }) => carrierId)).toEqual(['SF', 'YTO'])
  expect(await booksOf(shop)).toEqual(afterTwo)

  await phone.tap('just-sent')
  await phone.tap(`correct-${(await orderOf(number)).parcels[1]?.id}`)
  await phone.at('correct-sheet').locator('input').first().fill('YT1420987654003')
  await phone.tap('correct')
  expect(await sayYes(phone)).toContain('只能改一次')
  await phone.page.getByText('单号不能再改了').waitFor()
  await shop.skip(MINUTE_MS)
  expect((await atWechat(number))?.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual([
    'SF1420987654001',
    'YT1420987654003',
  ])
  expect(await booksOf(shop)).toEqual(afterTwo)
})

test('a number of another carrier is refused in place; nothing has left, and what was filled in stays', async () => {
  const { phone, shop } = scene
  await paid(scene, { lines: [await lineOf(scene, 'tea')] })
  const before = await booksOf(shop)
  await scene.open(routes.ship(), 'ship')
  await phone.tap('carrier-ZTO')
  await type('tracking', '12345678901234567')
  await reads('tracking-fit', '不像中通的单号')
  await phone.tap('ship')
  await reads('refused', '包裹还没有发出')
  expect(await phone.at('tracking').locator('input').inputValue()).toBe('12345678901234567')
  expect(await booksOf(shop)).toEqual(before)

  await type('tracking', '768212345678')
  await phone.tap('ship')
  await phone.page.getByText('都发完了').waitFor()
})

test('three pasted lines, one of them wrong: mended, they all leave, each in its own parcel', async () => {
  const { phone, shop } = scene
  const people = ['阿禾', '小满', '小雪']
  const numbers: string[] = []
  for (const [nth, name] of people.entries()) {
    const to = { ...address, name, phone: `1380000111${nth}` }
    numbers.push(await paid(scene, { address: to, lines: [await lineOf(scene, 'honey')] }))
  }
  const before = await booksOf(shop)
  const skuId = (await orderOf(numbers[0] ?? '')).lines[0]?.skuId ?? ''
  const had = before.stocks[skuId]
  if (!had) throw new Error('no stock')

  await scene.open(routes.shipMany, 'read-pasted')
  const pasted = [`${numbers[0]} SF1420987654011`, '小满 1111 SF14209876', '小雪，YT1420987654013']
  await phone.at('pasted').locator('textarea').fill(pasted.join('\n'))
  await phone.tap('read-pasted')
  await reads('pasted-2', '单号不像这家快递的')
  await reads('ship-pasted', '确认发货 2 单')
  expect(await booksOf(shop)).toEqual(before)

  await type('pasted-2-text', '小满 1111 SF1420987654012')
  await phone.tap('read-pasted')
  await reads('ship-pasted', '确认发货 3 单')
  await phone.tap('ship-pasted')
  await reads('gone', '发出了 3 单')
  const states = Object.fromEntries(
    numbers.map(number => [number, { ...before.orders[number], state: 'shipped' }]),
  )
  expect(await booksOf(shop)).toEqual({
    ...moved(before, { stocks: { [skuId]: { onHand: had.onHand - 3, committed: had.committed - 3 } } }),
    orders: { ...before.orders, ...states },
  })
  const sent = await Promise.all(numbers.map(orderOf))
  expect(sent.map(({ parcels }) => parcels.map(({ trackingNumber }) => trackingNumber))).toEqual([
    ['SF1420987654011'],
    ['SF1420987654012'],
    ['YT1420987654013'],
  ])
  await shop.skip(MINUTE_MS)
  for (const number of numbers) expect(await atWechat(number)).toMatchObject({ finished: true })
})

test('WeChat refuses a shipping: it is listed with why, told again it is known, and the order stays as it was', async () => {
  const { phone, shop } = scene
  const number = await paid(scene, { lines: [await lineOf(scene, 'tea')] })
  shop.wechat.failNext({ errcode: 10060031 }, UPLOAD)
  await scene.open(routes.ship(number), 'ship')
  await phone.tap('carrier-SF')
  await type('tracking', 'SF1420987654021')
  await phone.tap('ship')
  await phone.page.getByText('都发完了').waitFor()
  await shop.skip(MINUTE_MS)
  expect(await atWechat(number)).toBeUndefined()
  const before = await booksOf(shop)

  await scene.open(routes.untold, `untold-${number}`)
  await reads(`untold-${number}`, '微信没有收下这个单号')
  await phone.tap(`retell-${number}`)
  await phone.page.getByText('微信都知道了').waitFor()
  expect(await atWechat(number)).toMatchObject({
    finished: true,
    parcels: [{ trackingNumber: 'SF1420987654021' }],
  })
  expect(await booksOf(shop)).toEqual(before)
})
