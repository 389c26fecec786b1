import { cardOf, pageOf, productView, skuOf } from '../../../cloudfunctions/shop/catalog/catalog'
import { lastRankNumber, rankAt } from '../../../cloudfunctions/shop/catalog/rank'
import { withKeys } from '../../../cloudfunctions/shop/catalog/sort-keys'
import type { Product, Sku } from '../../../cloudfunctions/shop/documents'
import { fen } from '../../../types/fen'

const sku = (id: string, priceFen: number, more: Partial<Sku> = {}): Sku => ({
  id,
  specs: [id],
  priceFen: fen(priceFen),
  ...more,
})

const aProduct = (more: Partial<Product> = {}): Product =>
  withKeys(
    {
      _id: 'orange',
      name: '脐橙',
      sub: '树上熟',
      unit: '份',
      pictures: ['a.webp', 'b.webp'],
      detailPictures: ['long.webp'],
      categoryId: 'fruit',
      topCategoryId: 'fruit',
      specNames: ['规格'],
      skus: [sku('small', 3990), sku('big', 6990)],
      onSale: true,
      noReturn: true,
      rank: '00000001:orange',
      ...more,
    },
    0,
  )
const shelf = (_id: string, available: number) => ({ _id, available })

test('a card names the lowest price, whichever SKU has it, and says that prices differ', () => {
  const product = aProduct({ skus: [sku('big', 6990), sku('small', 3990)] })
  expect(cardOf(product, [shelf('big', 1)])).toEqual({
    id: 'orange',
    name: '脐橙',
    sub: '树上熟',
    picture: 'a.webp',
    fromFen: 3990,
    priceVaries: true,
    soldOut: false,
  })
})

test('SKUs of one price do not vary', () => {
  expect(cardOf(aProduct({ skus: [sku('a', 5), sku('b', 5)] }), [])).toMatchObject({
    fromFen: 5,
    priceVaries: false,
  })
})

test.each([
  ['one SKU has a piece', [shelf('small', 0), shelf('big', 1)], false],
  ['every SKU is at zero', [shelf('small', 0), shelf('big', 0)], true],
  ['no SKU has a stock', [], true],
  ['only a SKU it no longer has has pieces', [shelf('gone', 9)], true],
])('a card when %s', (_, shelves, soldOut) => {
  expect(cardOf(aProduct(), shelves).soldOut).toBe(soldOut)
})

test('a card names the SKU of a product that has but one, so that it can be added at once', () => {
  expect(cardOf(aProduct({ skus: [sku('only', 5)] }), []).skuId).toBe('only')
  expect(cardOf(aProduct(), [])).not.toHaveProperty('skuId')
})

test('a product without pictures has an empty one on its card', () => {
  expect(cardOf(aProduct({ pictures: [] }), []).picture).toBe('')
})

test('the page of a product shows each SKU with its own pieces, and nothing of categories or rank', () => {
  const skus = [sku('small', 3990, { marketPriceFen: fen(4990), picture: 's.webp' }), sku('big', 6990)]
  const stocks = [{ ...shelf('big', 41), sold: 7 }, { ...shelf('gone', 9), sold: 2 }, shelf('small', 0)]
  expect(productView(aProduct({ skus, onSale: false }), stocks, undefined)).toEqual({
    id: 'orange',
    name: '脐橙',
    sub: '树上熟',
    unit: '份',
    pictures: ['a.webp', 'b.webp'],
    detailPictures: ['long.webp'],
    promises: [],
    sold: 9,
    reviews: { count: 0 },
    specNames: ['规格'],
    skus: [
      {
        id: 'small',
        specs: ['small'],
        priceFen: 3990,
        marketPriceFen: 4990,
        available: 0,
        picture: 's.webp',
      },
      { id: 'big', specs: ['big'], priceFen: 6990, available: 41 },
    ],
    onSale: false,
    noReturn: true,
  })
})

test('a SKU is found by its id, and one that the product lost is not', () => {
  expect(skuOf(aProduct(), 'big')?.priceFen).toBe(6990)
  expect(skuOf(aProduct(), 'gone')).toBeUndefined()
})

test('what a product says of itself is passed on, and what it does not say is left out', () => {
  const says = { tint: '#FAE6CB', story: '摘了就发。', promises: ['坏果包赔'] }
  const sum = { _id: 'orange', count: 3, latest: { stars: 5, words: '还是这个味' }, rev: 9 }
  expect(productView(aProduct(says), [], sum)).toMatchObject({
    ...says,
    reviews: { count: 3, latest: { stars: 5, words: '还是这个味' } },
  })
  expect(cardOf(aProduct(says), [])).toHaveProperty('tint', '#FAE6CB')
  expect(cardOf(aProduct(says), [])).not.toHaveProperty('story')
  expect(productView(aProduct(), [], undefined)).not.toHaveProperty('tint')
  expect(productView(aProduct(), [], undefined)).not.toHaveProperty('story')
})

const aFound = (id: string, pieces: number, number: number) => ({
  ...aProduct({ _id: id, rank: rankAt(number, id), skus: [sku(`${id}-1`, 100 * number)] }),
  joined: [shelf(`${id}-1`, pieces)],
})
const idsOf = (page: { products: { id: string }[] }) => page.products.map(card => card.id)

test('a page goes on after its last card only when more was found, with the key of its own sort', () => {
  const found = ['a', 'b', 'c'].map((id, i) => aFound(id, 1, i + 1))
  const cut = { sort: 'rank', most: 2, shown: 2, inStock: false } as const
  expect(pageOf(found, cut)).toMatchObject({ products: [{ id: 'a' }, { id: 'b' }], after: '00000002:b' })
  expect(pageOf(found, { ...cut, sort: 'price_down' }).after).toBe('000000200:00000002:b')
  expect(pageOf(found, { ...cut, sort: 'sold' }).after).toBe('999999999:00000002:b')
  expect(pageOf(found, { ...cut, most: 3, shown: 3 })).not.toHaveProperty('after')
  expect(pageOf([], cut)).toEqual({ products: [] })
})

test('a page of goods in stock passes over the others, and goes on after the last it looked at', () => {
  const found = [0, 1, 0, 1, 1, 0].map((pieces, i) => aFound(`g${i}`, pieces, i + 1))
  const cut = { sort: 'rank', most: 2, shown: 5, inStock: true } as const
  const first = pageOf(found, cut)
  expect([idsOf(first), first.after]).toEqual([['g1', 'g3'], '00000004:g3'])
  const short = pageOf(found, { ...cut, most: 4 })
  expect([idsOf(short), short.after]).toEqual([['g1', 'g3', 'g4'], '00000005:g4'])
  const none = pageOf(found.slice(2, 4), { ...cut, shown: 1 })
  expect([idsOf(none), none.after]).toEqual([[], '00000003:g2'])
  expect(pageOf(found.slice(5), cut)).toEqual({ products: [] })
})

test('ranks sort as text in the order of their numbers', () => {
  const ranks = [2, 10, 9, 100, 1].map(number => rankAt(number, 'x'))
  expect([...ranks].sort()).toEqual([1, 2, 9, 10, 100].map(number => rankAt(number, 'x')))
  expect(lastRankNumber(ranks)).toBe(100)
  expect(lastRankNumber([])).toBe(0)
})
