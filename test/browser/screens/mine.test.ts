import { routes } from '../../../src/routes'
import { lookOver } from '../support/looks'
import { lineOf, paid, placed, send } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

test('我的: somebody new, and somebody with orders that wait and a name', async () => {
  const { phone } = scene
  await scene.open(routes.me, 'all-orders')
  await look('me-new')
  await placed(scene)
  await paid(scene)
  await send(scene, await paid(scene))
  await scene.ask('cart.add', await lineOf(scene, 'tea', 0, 12))
  await scene.shop.store.change('shop', 'shop', {}, { set: { phone: '0571-88880000' } })
  await scene.open(routes.me, 'all-orders')
  await phone.at('nickname').locator('input').fill('阿禾')
  await phone.page.locator('.me-count:visible', { hasText: '1' }).last().waitFor()
  await look('me')
})

test('the larger text is switched on for this page and the next, and off again', async () => {
  const { phone } = scene
  await scene.open(routes.me, 'large-text')
  await phone.tap('large-text')
  await phone.page.locator('.large:visible').waitFor()
  await scene.open(routes.settings, 'forget-profile')
  await phone.page.locator('.large:visible').waitFor()
  await scene.open(routes.me, 'large-text')
  await phone.tap('large-text')
  await phone.page.locator('.large:visible').waitFor({ state: 'detached' })
})

test('隐私与账户', async () => {
  await scene.open(routes.settings, 'forget-profile')
  await look('settings')
})

test('coupons: to take, taken, and none', async () => {
  await scene.open(routes.coupons, 'offer-old-friends')
  await look('coupons-offered')
  await scene.ask('coupon.claim', { offerId: 'old-friends' })
  await scene.open(routes.coupons, '可以用')
  await look('coupons')
  await scene.shop.skip(400 * 24 * 3_600_000)
  await scene.open(routes.coupons, 'go-home')
  await look('coupons-none')
})
