import { routes } from '../../../src/routes'
import { lookOver } from '../support/looks'
import { address, lineOf, placed } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'
import { applied, opened } from '../support/sharing'

jest.setTimeout(PATIENCE_MS)

const SHARER = 'oLocalBuyer0000000000000002'
const UNPAID_AT_MOST = 5

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.ask('address.save', { id: '11111111-1111-4111-8111-111111111111', address })
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

/** Checkout of what the cart holds, agreed to where goods cannot be returned. */
async function checkOut() {
  await scene.open(routes.cart, 'checkout')
  await scene.phone.tap('checkout')
  await scene.phone.at('place-order').waitFor()
  await scene.phone.tap('agree-no-return')
}

test('who earns by the order is told before it is placed', async () => {
  await scene.ask('cart.add', await lineOf(scene, 'orange', 0, 2))
  const id = await applied(scene, SHARER, '住在城西的小林老师', '13900001111')
  const { state } = (await scene.shop.store.get('distributors', SHARER)) ?? {}
  if (state === 'applied')
    await scene.askAsOwner('distributor.decide', { distributorId: id, decision: 'approve' })
  await opened(scene, SHARER)
  await checkOut()
  await scene.phone.at('earner').waitFor()
  await look('checkout-earner')
})

test('a coupon that another order has used meanwhile', async () => {
  const { phone } = scene
  await scene.ask('coupon.claim', { offerId: 'old-friends' })
  await scene.ask('cart.add', await lineOf(scene, 'tea'))
  await checkOut()
  const [coupon] = (await scene.ask('coupon.list', {})).ready
  await phone
    .at('choose-coupon')
    .filter({ hasText: coupon?.name ?? '?' })
    .waitFor()
  await placed(scene, { couponId: coupon?.id ?? '' })
  await phone.tap('place-order')
  await phone.at('refused').waitFor()
  await look('checkout-coupon-gone')
})

test('a sum that is another one by now', async () => {
  const { phone, shop } = scene
  await shop.store.change('shop', 'shop', {}, { set: { freightFen: 700, freeFromFen: 99_900 } })
  await checkOut()
  await phone.at('payable').filter({ hasText: '¥214.80' }).waitFor()
  await shop.store.change('shop', 'shop', {}, { set: { freightFen: 900 } })
  await phone.tap('place-order')
  await phone.at('refused').waitFor()
  await phone.at('payable').filter({ hasText: '¥216.80' }).waitFor()
  await look('checkout-total-changed')
})

test('too many orders that wait for payment', async () => {
  const { phone } = scene
  const { orders } = await scene.ask('order.list', { state: 'unpaid' })
  for (let open = orders.length; open < UNPAID_AT_MOST; open += 1) await placed(scene)
  await checkOut()
  await phone.tap('place-order')
  await phone.at('see-orders').waitFor()
  await look('checkout-too-many-unpaid')
})

test('a closed shop', async () => {
  await scene.shop.store.change(
    'shop',
    'shop',
    {},
    { set: { closedNotice: '过年回家，初八开门，先别急着下单' } },
  )
  await scene.open(routes.cart, 'checkout')
  await scene.phone.tap('checkout')
  await scene.phone.at('shop-closed').waitFor()
  await look('checkout-closed')
  await scene.open(routes.home, 'shop-closed')
  await look('home-closed')
  await scene.open(routes.product('orange'), 'shop-closed')
  await look('product-closed')
})
