import fc from 'fast-check'
import { fen, sumFen } from '../../types/fen'
import { no, ok } from '../../types/result'

const whole = fc.integer({ min: -1e9, max: 1e9 })

test('money is whole fen, kept as it is', () => {
  fc.assert(fc.property(whole, amount => expect(fen(amount)).toBe(amount)))
  expect(fen(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
})

test.each([0.1, 39.9, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%p is no money: that is a bug',
  amount => {
    expect(() => fen(amount)).toThrow(`not whole fen: ${amount}`)
  },
)

test('a sum is exact, in any order, and of nothing is nothing', () => {
  expect(sumFen([])).toBe(0)
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 100 }), amounts => {
      const exact = amounts.reduce((total, amount) => total + BigInt(amount), 0n)
      expect(BigInt(sumFen(amounts))).toBe(exact)
      expect(sumFen([...amounts].reverse())).toBe(sumFen(amounts))
    }),
  )
})

test('a sum that can no longer be exact is a bug, not a wrong figure', () => {
  expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow('not whole fen')
  expect(() => sumFen([1, 0.5])).toThrow('not whole fen')
})

test('results cross the wire unchanged', () => {
  const results = [ok({ quantity: 1 }), no('out_of_stock', ['orange-5']), no('busy')]
  expect(JSON.parse(JSON.stringify(results))).toEqual(results)
  expect('about' in no('busy')).toBe(false)
})
