import fc from 'fast-check'
import {
  freightOf,
  mayPlace,
  newOrder,
  type PlaceInput,
  priceLines,
  tooFew,
} from '../../../cloudfunctions/shop/order/new-order'
import { openingStock, piecesOf } from '../../../cloudfunctions/shop/stock/stock'
import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { anAddress, aProduct, aShopDocument } from '../../support/documents'
import { aLine, anOrder, NOON, NUMBER } from './an-order'

const orange = aProduct()
const wish = (lines: Partial<PlaceInput['lines'][number]>[], more: Partial<PlaceInput> = {}): PlaceInput => ({
  requestId: '00000000-0000-4000-8000-000000000000',
  lines: lines.map(line => ({
    productId: 'orange',
    skuId: 'orange-5',
    quantity: 1,
    priceFen: 3990,
    ...line,
  })),
  address: anAddress(),
  note: '',
  agreedNoReturn: false,
  ...more,
})

test('goods of the free sum or more travel free, cheaper ones at the flat rate', () => {
  const shop = { freightFen: fen(800), freeFromFen: fen(9900) }
  expect([0, 1, 9899, 9900, 9901, 1e9].map(goods => freightOf(shop, fen(goods)))).toEqual([
    800, 800, 800, 0, 0, 0,
  ])
  expect(freightOf({ freightFen: fen(800), freeFromFen: fen(0) }, fen(0))).toBe(0)
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (goods, freight, freeFrom) => {
      const asked = freightOf({ freightFen: fen(freight), freeFromFen: fen(freeFrom) }, fen(goods))
      expect(asked).toBe(goods >= freeFrom ? 0 : freight)
    }),
  )
})

test.each([
  ['goods that do not exist', wish([{ productId: 'pear' }]), 'sku_not_found', 'orange-5'],
  ['a SKU that the product does not have', wish([{ skuId: 'orange-99' }]), 'sku_not_found', 'orange-99'],
  [
    'a SKU with the name of what every object has',
    wish([{ skuId: 'constructor' }]),
    'sku_not_found',
    'constructor',
  ],
  ['a price that rose since it was shown', wish([{ priceFen: 3989 }]), 'price_changed', 'orange-5'],
  ['a price that fell since it was shown', wish([{ priceFen: 3991 }]), 'price_changed', 'orange-5'],
  ['a hundred of one SKU on two lines', wish([{ quantity: 99 }, {}]), 'quantity_too_large', 'orange-5'],
])('%s are refused, and the refusal names the SKU', (_what, input, error, about) => {
  expect(priceLines(input, [orange])).toEqual({ ok: false, error, about: [about] })
})

test('goods off sale are refused before their price is looked at', () => {
  const priced = priceLines(wish([{ priceFen: 1 }]), [{ ...orange, onSale: false }])
  expect(priced).toEqual({ ok: false, error: 'off_sale', about: ['orange-5'] })
})

test('goods that cannot be returned are sold only to those who agreed', () => {
  const fresh = [{ ...orange, noReturn: true }]
  expect(priceLines(wish([{}]), fresh)).toEqual({
    ok: false,
    error: 'no_return_not_agreed',
    about: ['orange-5'],
  })
  const agreed = priceLines(wish([{}], { agreedNoReturn: true }), fresh)
  expect(agreed).toMatchObject({ ok: true, value: [{ noReturn: true }] })
})

const wishedLines = fc.array(fc.record({ big: fc.boolean(), quantity: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 12,
})

test('every line costs price times pieces, and the order costs its lines and the freight, to the fen', () => {
  const shop = aShopDocument()
  fc.assert(
    fc.property(wishedLines, lines => {
      const input = wish(
        lines.map(({ big, quantity }) => ({ quantity, ...(big && { skuId: 'orange-10', priceFen: 6990 }) })),
      )
      const priced = priceLines(input, [orange])
      if (!priced.ok) throw new Error(priced.error)
      const goods = lines.reduce((sum, { big, quantity }) => sum + (big ? 6990 : 3990) * quantity, 0)
      expect(priced.value.map(({ id }) => id)).toEqual(lines.map((_, i) => String(i + 1)))
      const order = newOrder(shop, input, {
        number: NUMBER,
        buyerId: 'buyer-1',
        lines: priced.value,
        fingerprint: '',
        at: NOON,
      })
      expect(order.goodsFen).toBe(goods)
      expect(order.payableFen).toBe(goods + (goods >= 9900 ? 0 : 800))
      expect(order).toMatchObject({ state: 'placing', payBy: NOON + 15 * 60_000, todo: [], rev: 0 })
    }),
  )
})

test('two lines of one SKU count together', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          skuId: fc.constantFrom('a', 'b', '__proto__'),
          quantity: fc.integer({ min: 1, max: 99 }),
        }),
      ),
      lines => {
        const pieces = piecesOf(lines)
        for (const skuId of ['a', 'b', '__proto__']) {
          const sum = lines
            .filter(line => line.skuId === skuId)
            .reduce((total, { quantity }) => total + quantity, 0)
          expect(pieces.get(skuId) ?? 0).toBe(sum)
        }
      },
    ),
  )
})

test('what is short is found line by line together, and goods without a stock are short', () => {
  const stocks = [3, 9].map((n, i) => openingStock(aProduct(), i ? 'b' : 'a', n, { at: NOON, by: 'test' }))
  const lines = [aLine({ skuId: 'a', quantity: 2 }), aLine({ skuId: 'b', quantity: 9 })]
  expect(tooFew(lines, stocks)).toEqual([])
  expect(tooFew([...lines, aLine({ skuId: 'a', quantity: 2 })], stocks)).toEqual(['a'])
  expect(tooFew([aLine({ skuId: 'c' })], stocks)).toEqual(['c'])
})

const orders = (n: number, placedAt: number) => Array.from({ length: n }, () => anOrder({ placedAt }))
const old = NOON - 3_600_000

test.each([
  ['nothing before', 0, [], 'ok'],
  ['four unpaid orders', 4, orders(4, old), 'ok'],
  ['five unpaid orders', 5, orders(5, old), 'too_many_unpaid'],
  ['ten older orders', 0, orders(10, old), 'ok'],
  ['nine orders in this minute', 0, orders(9, NOON - 59_999), 'ok'],
  ['ten orders in this minute', 0, orders(10, NOON - 59_999), 'too_fast'],
  [
    'ten orders, one of them just over a minute ago',
    0,
    [...orders(9, NOON), ...orders(1, NOON - 60_000)],
    'ok',
  ],
])('a buyer with %s', (_what, unpaid, recent, wanted) => {
  const may = mayPlace({ unpaid, recent }, NOON)
  expect(may.ok ? 'ok' : may.error).toBe(wanted)
  expect([LIMITS.unpaidOrdersPerBuyer, LIMITS.ordersPerBuyerPerMinute]).toEqual([5, 10])
})
