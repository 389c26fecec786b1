import {
  canSettle,
  chosenItems,
  groupItems,
  nameOf,
  settleWords,
  sumOf,
  withQuantity,
} from '../../src/buyer/cart/cart-sums'
import { freightFen } from '../../src/shared/freight'
import type { CartItem } from '../../types/api/cart'
import { fen } from '../../types/fen'
import { orangeItem } from '../weapp/shop-window'

const ready = orangeItem('orange-5-m', 2)
const dearer: CartItem = { ...orangeItem('orange-10-m', 1), state: 'price_changed', shownFen: fen(6000) }
const tooMany: CartItem = { ...orangeItem('orange-10-l', 60), state: 'too_few' }
const soldOut: CartItem = { ...orangeItem('orange-5-l', 1), state: 'sold_out' }
const cart = [ready, soldOut, dearer, tooMany]

test('what cannot be bought stands apart, and keeps its place in the cart', () => {
  const { ready: buyable, others } = groupItems(cart)
  expect(buyable).toEqual([ready, dearer, tooMany])
  expect(others).toEqual([soldOut])
})

test('a changed price may be settled, too many of a thing must be made fewer first', () => {
  expect(cart.map(canSettle)).toEqual([true, false, true, false])
})

test('the sum counts what is ticked and can be had, at the price of now', () => {
  expect(sumOf(chosenItems(cart, new Set()))).toEqual({ goodsFen: 2 * 3990 + 6590, pieces: 3 })
  expect(sumOf(chosenItems(cart, new Set(['orange-5-m'])))).toEqual({ goodsFen: 6590, pieces: 1 })
})

test('a line made few enough can be settled again; the other lines stay as they were', () => {
  const after = withQuantity(cart, tooMany.skuId, 41)
  expect(after.at(-1)).toEqual({ ...tooMany, quantity: 41, state: 'ready' })
  expect(after.slice(0, -1)).toEqual(cart.slice(0, -1))
  expect(withQuantity(cart, tooMany.skuId, 42).at(-1)?.state).toBe('too_few')
})

test('a parcel is free from the exact sum on, and one fen below it is not', () => {
  const shop = { freightFen: fen(800), freeFromFen: fen(9900) }
  expect([9899, 9900, 9901].map(sum => freightFen(shop, sum))).toEqual([800, 0, 0])
  expect(freightFen({ ...shop, freeFromFen: fen(0) }, 1)).toBe(0)
})

test('the foot says that a threshold was reached only when it was', () => {
  const ten = { pieces: 1, goodsFen: 1000 }
  const terms = (freight: number, freeFrom: number) => ({
    freightFen: fen(freight),
    freeFromFen: fen(freeFrom),
  })
  expect(settleWords(ten, terms(800, 9900))).toBe('1 件，再买 ¥89 包邮')
  expect(settleWords({ pieces: 2, goodsFen: 9900 }, terms(800, 9900))).toBe('2 件，已满 99 元包邮')
  expect(settleWords(ten, terms(0, 9900))).toBe('1 件，包邮')
  expect(settleWords(ten, terms(800, 0))).toBe('1 件，包邮')
  expect(settleWords(ten, undefined)).toBe('1 件')
})

test('goods of which nothing is known any more still have something to be called by', () => {
  expect([ready, { ...soldOut, name: '' }].map(nameOf)).toEqual([ready.name, '已下架的商品'])
})
