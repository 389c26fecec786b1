import { readYuan } from '../../src/seller/goods/yuan-input'

test('a price is read as any sum', () => {
  expect(readYuan(' ¥45.05 元')).toEqual({ fen: 4505 })
  expect(readYuan('1000000')).toEqual({ fen: 100_000_000 })
})

test.each(['', '.5', '-1', '39.900', '0', '0.00', '1000000.01'])(
  '%j is no price, and it is said why',
  typed => expect(readYuan(typed)).toEqual({ fault: expect.any(String) }),
)
