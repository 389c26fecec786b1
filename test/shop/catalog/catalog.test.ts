import { cardOf, pageOf, productView, skuOf } from '../../../cloudfunctions/shop/catalog/catalog'
import { lastRankNumber, rankAt } from '../../../cloudfunctions/shop/catalog/rank'
import type { Product, Sku } from '../../../cloudfunctions/shop/documents'
import { fen } from '../../../types/fen'

const sku = (id: string, priceFen: number, more: Partial<Sku> = {}): Sku => ({
  id,
  specs: [id],
  priceFen: fen(priceFen),
  ...more,
})

const aProduct = (more: Partial<Product> = {}): Product => ({
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
})
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

test('a product without pictures has an empty one on its card', () => {
  expect(cardOf(aProduct({ pictures: [] }), []).picture).toBe('')
})

test('the page of a product shows each SKU with its own pieces, and nothing of categories or rank', () => {
  const skus = [sku('small', 3990, { marketPriceFen: fen(4990), picture: 's.webp' }), sku('big', 6990)]
  expect(productView(aProduct({ skus, onSale: false }), [shelf('big', 41), shelf('gone', 9)])).toEqual({
    id: 'orange',
    name: '脐橙',
    sub: '树上熟',
    unit: '份',
    pictures: ['a.webp', 'b.webp'],
    detailPictures: ['long.webp'],
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

test('a page goes on after its last card only when more was found', () => {
  const found = ['a', 'b', 'c'].map((id, i) => ({
    ...aProduct({ _id: id, rank: rankAt(i + 1, id) }),
    joined: [],
  }))
  expect(pageOf(found, 2).products.map(card => card.id)).toEqual(['a', 'b'])
  expect(pageOf(found, 2).after).toBe('00000002:b')
  expect(pageOf(found, 3)).not.toHaveProperty('after')
  expect(pageOf([], 3)).toEqual({ products: [] })
})

test('ranks sort as text in the order of their numbers', () => {
  const ranks = [2, 10, 9, 100, 1].map(number => rankAt(number, 'x'))
  expect([...ranks].sort()).toEqual([1, 2, 9, 10, 100].map(number => rankAt(number, 'x')))
  expect(lastRankNumber(ranks)).toBe(100)
  expect(lastRankNumber([])).toBe(0)
})
