import { routes } from '../../../src/routes'
import { lookOver } from '../support/looks'
import { lineOf, paid, placed, received, refund, send } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

async function lookAtOrder(name: string, number: string, outcome = '') {
  await scene.open(routes.order(number, outcome), 'order-state')
  await look(`order-${name}`)
}

test('no orders yet', async () => {
  await scene.open(routes.orders(), 'go-home')
  await look('orders-none')
})

test('an order that waits for payment, one just paid, and one paid', async () => {
  const number = await placed(scene, { note: '放门卫室，谢谢' })
  await lookAtOrder('unpaid', number)
  const done = await paid(scene)
  await lookAtOrder('just-paid', done, 'ok')
  await lookAtOrder('paid', done)
})

test('an order of which one parcel is on its way, then all of it, then received', async () => {
  const number = await paid(scene)
  await send(scene, number, [{ lineId: '1', quantity: 1 }])
  await lookAtOrder('partly-shipped', number)
  await send(scene, number)
  await lookAtOrder('shipped', number)
  await scene.ask('order.receive', { number })
  await lookAtOrder('received', number)
})

test('orders that were closed: by the buyer, by the clock', async () => {
  const number = await placed(scene, { lines: [await lineOf(scene, 'tea')] })
  await scene.ask('order.cancel', { number })
  await lookAtOrder('cancelled', number)
  const late = await placed(scene, { lines: [await lineOf(scene, 'honey')] })
  await scene.shop.skip(16 * MINUTE_MS)
  await lookAtOrder('closed', late)
})

test('money back: on its way and arrived, for a part and for all of it', async () => {
  const number = await paid(scene)
  await refund(scene, number, { quantity: 1, refundFen: 3_990 })
  await lookAtOrder('refund-under-way', number)
  await scene.shop.skip(MINUTE_MS)
  await lookAtOrder('refund-done', number)
  const whole = await paid(scene, { lines: [await lineOf(scene, 'tea')] })
  await refund(scene, whole, { quantity: 1, refundFen: 12_800 })
  await scene.shop.skip(MINUTE_MS)
  await lookAtOrder('refunded', whole)
})

test('writing reviews: not before it has arrived, with stars given, and done', async () => {
  const { phone } = scene
  await scene.open(routes.writeReview(await paid(scene)), '收到货以后再评价')
  await look('review-write-early')
  await scene.open(routes.writeReview(await received(scene)), 'words-1')
  await phone.tap('stars-1-4')
  await look('review-write')
  await phone.at('words-1').locator('textarea').fill('甜，水多，个头也匀。')
  await phone.tap('send-1')
  await phone.page.getByText('已评价').waitFor()
  await phone.tap('stars-2-5')
  await phone.at('send-2').waitFor()
})

test('all orders, and the ones of one state; and an order that was completed', async () => {
  await scene.shop.skip(10 * DAY_MS)
  await scene.shop.skip(8 * DAY_MS)
  await scene.open(routes.orders(), 'tab-all')
  await scene.phone.page.locator('[id^="order-"]:visible').first().waitFor()
  await look('orders')
  await scene.open(routes.orders('completed'), 'tab-completed')
  const first = scene.phone.page.locator('.order-item:visible').first()
  await first.waitFor()
  await look('orders-completed')
  const { orders } = await scene.ask('order.list', { state: 'completed' })
  await lookAtOrder('completed', orders[0]?.number ?? '')
})
