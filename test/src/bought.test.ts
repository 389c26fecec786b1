import { boughtKept, readBought, withBought } from '../../src/buyer/product/bought'

const bought = (productId: string, skuId = productId) => ({ productId, skuId })

test('what was bought last of a product is remembered, in front, each product once', () => {
  const before = withBought([], [bought('orange', 'orange-5-m'), bought('tea')])
  expect(before).toEqual([bought('orange', 'orange-5-m'), bought('tea')])
  expect(withBought(before, [bought('orange', 'orange-10-l')])).toEqual([
    bought('orange', 'orange-10-l'),
    bought('tea'),
  ])
  expect(withBought([], [bought('orange', 'orange-5-m'), bought('orange', 'orange-10-l')])).toEqual([
    bought('orange', 'orange-5-m'),
  ])
})

test('nothing of the order but the ids is kept', () => {
  const line = { ...bought('orange'), name: '橙', quantity: 2 }
  expect(withBought([], [line])).toEqual([bought('orange')])
})

test('the phone forgets the products that were bought longest ago', () => {
  const many = Array.from({ length: boughtKept }, (_, nth) => bought(`p${nth}`))
  expect(withBought(many, [bought('new')])).toEqual([bought('new'), ...many.slice(0, -1)])
})

test.each([
  undefined,
  'orange',
  { orange: 'x' },
  [null, 1, { productId: 'a' }, { skuId: 'a', productId: 2 }],
])('what is kept in another shape, %j, is nothing', stored => {
  expect(readBought(stored)).toEqual([])
})
