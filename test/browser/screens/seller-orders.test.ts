import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import { holdCalls } from '../support/a-slow-line'
import { onTheWay } from '../support/fail-and-retry'
import { ends, lookOver } from '../support/looks'
import { address, lineOf, paid, placed, refund, send } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const LONG_NAME = '阿不都热依木·买买提江同志代收（门卫）'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks?: Parameters<typeof lookOver>[2]) =>
  expect(await lookOver(scene.phone, `seller-${name}`, looks)).toEqual([])
const openOrder = async (number: string, filled = 'order-state') =>
  scene.open(routes.sellerOrder(number), filled)

test('a list in which nothing waits, and words that find nothing', async () => {
  const { phone } = scene
  await scene.open(routes.sellerOrders, '都发出去了')
  await look('orders-empty', ends)
  await phone.at('seek').locator('input').fill('没有这个人')
  await phone.tap('seek-do')
  await phone.page.getByText('没有找到').waitFor()
  await look('orders-none-found', ends)
  await phone.tap('list-all')
  await phone.page.getByText('还没有订单').waitFor()
})

test('orders that wait to be shipped, with notes, many goods and long names, and those of the other lists', async () => {
  const { phone, shop, askAsOwner } = scene
  const number = await paid(scene, { note: '放门卫室，谢谢' })
  await askAsOwner('seller_order.note', { number, words: '周五和另一单一起发', was: '' })
  await shop.skip(27 * HOUR_MS)
  const goods = ['orange', 'tea', 'honey', 'pear']
  await paid(scene, { lines: await Promise.all(goods.map(id => lineOf(scene, id))) })
  await paid(scene, { address: { ...address, name: LONG_NAME, city: '克孜勒苏柯尔克孜自治州' } })
  const part = await paid(scene)
  await send(scene, part, [{ lineId: '1', quantity: 1 }])
  await refund(scene, part, { quantity: 1, refundFen: 3_990 })
  await send(scene, await paid(scene))
  await placed(scene)

  await scene.open(routes.sellerOrders, 'to-ship')
  await phone.at(`order-${number}`).waitFor()
  await look('orders')
  await phone.tap('list-after_sale')
  await phone.at(`order-${part}`).waitFor()
  await look('orders-after-sale', ends)
  await phone.tap('list-all')
  await phone.page.getByText('待付款').waitFor()
  await look('orders-all', ends)
})

test('an order that is not paid, its new price while it is typed, and a price that waits', async () => {
  const { phone, shop, ask } = scene
  const number = await placed(scene)
  await openOrder(number, 'reprice-order')
  await look('order-unpaid')
  await phone.tap('reprice-order')
  await phone.at('off').locator('input').fill('12.5')
  await phone.at('new-price').filter({ hasText: '新的应付' }).waitFor()
  await look('order-reprice')
  await phone.at('off').locator('input').fill('12.555')
  await phone.at('new-price').filter({ hasText: '最多两位小数' }).waitFor()
  await look('order-reprice-wrong', ends)

  await ask('payment.start', { number })
  shop.pay.failNext({ status: 500, code: 'SYSTEM_ERROR' })
  const wish = { number, offFen: 1_000, freightFen: 0, reason: '老朋友' }
  await scene.askAsOwner('seller_order.reprice', wish).catch(() => undefined)
  await openOrder(number, 'price-waits')
  await look('order-price-waits', ends)
})

test('an order paid with notes, its note while it is written, its refund while it is typed', async () => {
  const { phone } = scene
  const number = await paid(scene, {
    note: '放门卫室，谢谢',
    address: { ...address, name: LONG_NAME },
  })
  await openOrder(number, 'refund-order')
  await look('order-paid')
  await phone.tap('edit-note')
  await phone.at('note-words').locator('textarea').fill('周五和另一单一起发')
  await look('order-note', ends)
  await phone.tap('save-note')
  await phone.at('staff-note').waitFor()
  await phone.tap('refund-order')
  await phone.tap('refund-1')
  await phone.at('refund-yuan-1').waitFor()
  await look('order-refund')
})

test('an order with parcels, money back and an after-sale; one received; one closed', async () => {
  const { shop, ask } = scene
  const number = await paid(scene)
  await send(scene, number, [{ lineId: '1', quantity: 1 }])
  await refund(scene, number, { quantity: 1, refundFen: 3_990 })
  await shop.skip(MINUTE_MS)
  await refund(scene, number, { quantity: 0, refundFen: 500 })
  const wish = { requestId: randomUUID(), number, kind: 'refund', reason: 'slow' } as const
  await ask('after_sale.ask', { ...wish, lines: [{ lineId: '2', quantity: 1 }] })
  await openOrder(number, 'refund-order')
  await look('order-partly')
  const closed = await placed(scene, { lines: [await lineOf(scene, 'honey')] })
  await ask('order.cancel', { number: closed })
  await openOrder(closed)
  await look('order-closed', ends)
})

test('the sheet of orders: what to take out, taken out, and broken off', async () => {
  const { phone } = scene
  await scene.open(routes.sellerExport, 'do-export')
  await look('export')
  const line = await holdCalls(phone.page, 'seller_order.export')
  await phone.tap('do-export')
  await line.held()
  await look('export-fetching', ends)
  await line.cut()
  await phone.at('export-broken').waitFor()
  await look('export-broken', ends)
  await line.mend()
  await phone.tap('do-export')
  await phone.at('save-export').waitFor()
  await look('export-there', ends)
})

test('lists and orders: on their way, without an answer, and there after 再试一次', async () => {
  expect(
    await onTheWay(scene, 'seller-orders', routes.sellerOrders, {
      call: 'seller_order.list',
      filled: 'to-ship',
    }),
  ).toEqual([])
  const number = await placed(scene, { lines: [await lineOf(scene, 'tea')] })
  expect(
    await onTheWay(scene, 'seller-order', routes.sellerOrder(number), {
      call: 'seller_order.show',
      filled: 'order-state',
    }),
  ).toEqual([])
})
