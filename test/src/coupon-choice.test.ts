import { bestOf, couponFor } from '../../src/buyer/checkout/coupon-choice'
import type { CouponView } from '../../types/api/coupon'
import { fen } from '../../types/fen'

const coupon = (id: string, minFen: number, offFen: number, until = 100): CouponView => ({
  ...{ id, name: id, until },
  ...{ minFen: fen(minFen), offFen: fen(offFen) },
})
const small = coupon('small', 1000, 100)
const large = coupon('large', 5000, 800)
const largeEarlier = coupon('large-earlier', 4000, 800, 50)
const all = [small, large, largeEarlier]

test('the coupon that takes off most is proposed; of equal ones the one that ends first', () => {
  expect(bestOf(all, 10_000)).toBe(largeEarlier)
  expect(bestOf([small, large], 4999)).toBe(small)
  expect(bestOf(all, 999)).toBeUndefined()
  expect(all).toEqual([small, large, largeEarlier])
})

test('a coupon fits from its very sum on', () => {
  expect(bestOf([large], 5000)).toBe(large)
  expect(bestOf([large], 4999)).toBeUndefined()
})

test('the buyer’s word goes before the proposal; a chosen one that no longer fits gives way to the best that does', () => {
  expect(couponFor({ kind: 'best' }, all, 10_000)).toBe(largeEarlier)
  expect(couponFor({ kind: 'this', id: 'small' }, all, 10_000)).toBe(small)
  expect(couponFor({ kind: 'none' }, all, 10_000)).toBeUndefined()
  expect(couponFor({ kind: 'this', id: 'large' }, all, 2000)).toBe(small)
  expect(couponFor({ kind: 'this', id: 'gone' }, [], 2000)).toBeUndefined()
})
