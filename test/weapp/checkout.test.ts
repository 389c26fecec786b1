import type { CouponView } from '../../types/api/coupon'
import { fen } from '../../types/fen'
import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { orangeItem } from './shop-window'

/** From the cart to the order: sorting out, coupons, and goods that went in between. */
const server = answerer()
const host = createHost({
  callFunction: server.answer,
  requestPayment: async () => {
    throw { errMsg: 'requestPayment:fail cancel' }
  },
})
const { handlers, state } = server
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const coupon = (id: string, name: string, minFen: number, offFen: number): CouponView => ({
  ...{ id, name, until: 4_000_000_000_000 },
  ...{ minFen: fen(minFen), offFen: fen(offFen) },
})
const coupons = {
  ready: [coupon('small', '小券', 1000, 200), coupon('far', '远券', 90_000, 9000)],
  offers: [coupon('new', '新券', 5000, 500)],
}

beforeAll(() => {
  const address = { province: '浙江省', city: '杭州市', county: '', detail: '1 号' }
  state.addresses = [
    { id: '00000000-0000-4000-8000-000000000001', name: '阿禾', phone: '13800132046', ...address },
  ]
  state.cart = [orangeItem('orange-5-m', 1), orangeItem('orange-10-m', 1), orangeItem('orange-10-l', 1)]
  handlers['coupon.list'] = () => ok(coupons)
  handlers['coupon.claim'] = ({ offerId }) =>
    ok({ ...coupon('new', '新券', 5000, 500), id: `own-${offerId}` })
})

test('five quick taps on + are one call with the last word', async () => {
  host.launch('buyer/cart/index')
  await host.until('the cart', () => host.text('cart-sum') === '¥175.70')
  for (const quantity of ['2', '3', '4', '5', '6']) {
    host.tap('quantity-orange-5-m-more')
    await host.until('one more', () => host.text('quantity-orange-5-m-quantity') === quantity)
  }
  await host.until('the server to know', () => state.cart[0]?.quantity === 6)
  expect(askedFor('cart.set').map(({ input }) => input)).toEqual([{ skuId: 'orange-5-m', quantity: 6 }])
})

test('sorting out takes away what was picked, nothing else, and buys nothing', async () => {
  host.tap('sort-cart')
  await host.until('the picks', () => host.has('pick-all'))
  expect(host.has('checkout')).toBe(false)
  expect(host.looks('remove-picked', 'is-disabled')).toBe(true)
  host.tap('choose-orange-5-m')
  await host.until('one picked', () => host.text('remove-picked') === '移走 1 样')
  host.tap('remove-picked')
  await host.until('the rest', () => host.text('cart-sum') === '¥135.80')
  expect(state.cart.map(({ skuId }) => skuId)).toEqual(['orange-10-m', 'orange-10-l'])
  expect(host.has('pick-all')).toBe(false)
  expect(host.text('toast')).toContain('已移走')
})

test('the best coupon that fits is proposed, and every part of the sum is shown', async () => {
  host.tap('checkout')
  await host.until('the coupon', () => host.has('discount'))
  expect(host.text('choose-coupon')).toContain('小券 满 ¥10 减 ¥2')
  expect(host.text('goods-sum')).toBe('¥135.80')
  expect(host.text('payable')).toBe('¥133.80')
  expect(host.text('place-order')).toBe('微信支付 ¥133.80')
})

test('another offer is taken in the sheet and used at once; one that does not fit says what is missing', async () => {
  host.tap('choose-coupon')
  expect(host.text('coupon-far')).toContain('还差 ¥764.20')
  host.tap('coupon-far')
  host.tap('offer-new')
  await host.until('the new sum', () => host.text('payable') === '¥130.80')
  expect(askedFor('coupon.claim').map(({ input }) => input)).toEqual([{ offerId: 'new' }])
})

test('none may be used too', async () => {
  host.tap('no-coupon')
  await host.until('the full sum', () => host.text('payable') === '¥135.80')
  expect(host.has('discount')).toBe(false)
  host.tap('coupon-own-new')
  await host.until('the new sum', () => host.text('payable') === '¥130.80')
})

test('goods that went between cart and checkout: the order stands back, the rest can be bought without them', async () => {
  const place = handlers['order.place']
  handlers['order.place'] = () => no('out_of_stock', ['orange-10-m'])
  host.tap('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  host.tap('place-order')
  await host.tapWhenThere('without-gone')
  await host.until('the rest', () => host.text('goods-sum') === '¥69.90')
  expect(host.has('refused')).toBe(false)
  expect(askedFor('payment.start')).toHaveLength(0)
  expect(state.cart).toHaveLength(2)

  if (place) handlers['order.place'] = place
  host.tap('place-order')
  await host.until('the order', () => host.route() === 'buyer/order/index')
  const last = Object(askedFor('order.place').at(-1)?.input)
  expect(last).toMatchObject({ couponId: 'own-new', lines: [{ skuId: 'orange-10-l', quantity: 1 }] })
  expect(state.cart.map(({ skuId }) => skuId)).toEqual(['orange-10-m'])
})
