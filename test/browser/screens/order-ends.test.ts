import { routes } from '../../../src/routes'
import type { CloseReason } from '../../../types/api/order'
import { holdCalls } from '../support/a-slow-line'
import { ends, lookOver } from '../support/looks'
import { paid, placed, refund } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

async function lookAtOrder(name: string, number: string, looks = ends) {
  await scene.open(routes.order(number), 'order-state')
  expect(await lookOver(scene.phone, `order-${name}`, looks)).toEqual([])
}

test('an order that is being closed while WeChat does not say whether money can still come', async () => {
  const { pay, store } = scene.shop
  const number = await placed(scene)
  await scene.ask('payment.start', { number })
  const down = { status: 500, code: 'SYSTEM_ERROR' }
  pay.failNext(down)
  await expect(scene.ask('order.cancel', { number })).rejects.toThrow('pay_unavailable')
  expect((await store.get('orders', number))?.state).toBe('closing')
  await lookAtOrder('closing', number)
  await scene.open(routes.orders(), `order-${number}`)
  expect(await lookOver(scene.phone, 'orders-closing', ends)).toEqual([])
})

test('money back that WeChat does not take yet', async () => {
  scene.shop.pay.setBalanceEmpty(true)
  const number = await paid(scene)
  await refund(scene, number, { quantity: 1, refundFen: 3_990 })
  await lookAtOrder('refund-held-up', number)
  expect(await scene.phone.page.locator('.refund:visible').innerText()).toContain('退款遇到问题')
  scene.shop.pay.setBalanceEmpty(false)
})

test.each<[CloseReason, string]>([
  ['out_of_stock', '剩下的不够了'],
  ['coupon_gone', '优惠券刚被另一单用了'],
  ['not_finished', '下单没有完成'],
])('an order that did not come about: %s', async (closeReason, words) => {
  const number = await placed(scene)
  await scene.ask('order.cancel', { number })
  await scene.shop.store.change('orders', number, {}, { set: { closeReason } })
  await lookAtOrder(`closed-${closeReason}`, number)
  expect(await scene.phone.page.locator('.taro_page:visible').last().innerText()).toContain(words)
})

test('我的 without an answer to how many orders wait', async () => {
  const line = await holdCalls(scene.phone.page, 'order.counts')
  await scene.show(routes.me)
  await line.held()
  await line.cut()
  await scene.phone.at('all-orders').waitFor()
  expect(await lookOver(scene.phone, 'me-without-counts', ends)).toEqual([])
  await line.mend()
})
