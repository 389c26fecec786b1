import fc from 'fast-check'
import { orderLife } from '../../src/seller/order/life'
import { type Line, refundOf, worthOf } from '../../src/seller/order/refund-draft'
import { newPrice } from '../../src/seller/order/reprice'
import { yuanTyped } from '../../src/shared/yuan'
import { fen } from '../../types/fen'

const line: Line = {
  ...{ id: '1', productId: 'orange', skuId: 'orange-5', name: '青坡脐橙', spec: '5斤装', picture: '' },
  ...{ priceFen: fen(3990), quantity: 3, paidFen: fen(10_000), shipped: 1, unshipped: 1 },
  ...{ refunded: 1, refundedFen: fen(3_333), noReturn: false },
}
const order = { lines: [line], freightFen: fen(800), freightRefundedFen: fen(300) }
const refund = (quantity: number, yuan: string, freight = '', restock = true) =>
  refundOf(order, { lines: { 1: { quantity, yuan, restock } }, freight })

describe('a refund as typed', () => {
  test('pieces, money and freight come to their sum; money alone takes nothing onto the shelf', () => {
    expect(refund(1, '33.33', '5')).toEqual({
      ...{ ok: true, freightFen: 500, refundFen: 3_833 },
      lines: [{ lineId: '1', quantity: 1, refundFen: 3_333, restock: true }],
    })
    expect(refund(0, '1')).toMatchObject({ lines: [{ quantity: 0, refundFen: 100, restock: false }] })
  })

  test.each([
    [refund(1, '66.68'), '青坡脐橙：最多还能退 66.67 元'],
    [refund(1, '1.234'), '青坡脐橙：请填数字，最多两位小数'],
    [refund(1, '1', '5.01'), '运费最多还能退 5.00 元'],
    [refund(1, '1', 'x'), '运费：请填数字，最多两位小数'],
    [refund(0, '0'), '还没有填要退的钱'],
    [refundOf(order, { lines: {}, freight: '' }), '还没有填要退的钱'],
  ])('what cannot be given says why: %#', (wish, why) => expect(wish).toEqual({ ok: false, why }))

  test('freight alone may go back', () => {
    expect(refundOf(order, { lines: {}, freight: '5' })).toEqual({
      ...{ ok: true, lines: [], freightFen: 500, refundFen: 500 },
    })
  })

  test('the proposed sum never exceeds what is left, and the last pieces bring all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(1_000_000), (quantity, paidFen) => {
        const whole = { ...line, quantity, paidFen: fen(paidFen), refunded: 0, refundedFen: fen(0) }
        const sums = Array.from({ length: quantity + 1 }, (_, pieces) => worthOf(whole, pieces))
        expect(sums.every((sum, n) => sum >= (sums[n - 1] ?? 0) && sum <= paidFen)).toBe(true)
        expect([sums[0], sums[quantity]]).toEqual([0, paidFen])
      }),
    )
  })
})

describe('a new price as typed', () => {
  const priced = { goodsFen: fen(7_990), discountFen: fen(1_000), placedPayableFen: fen(7_790) }
  const price = (off: string, freight: string) => newPrice(priced, { off, freight })

  test('is goods less coupon less what is taken off, and freight', () => {
    expect(price('9.9', ' 0 ')).toEqual({ ok: true, offFen: 990, freightFen: 0, payableFen: 6_000 })
    expect(price('0', '8.00')).toMatchObject({ payableFen: 7_790 })
    expect(price('69.90', '0.01')).toMatchObject({ payableFen: 1 })
  })

  test.each([
    [price('69.91', '8'), '少收的不能比商品的钱还多'],
    [price('69.90', '0'), '至少要收 0.01 元'],
    [price('0', '8.01'), '不能高过下单时的价格'],
    [price('', '8'), '请填数字，最多两位小数，例如 5 或 5.50'],
    [price('-1', '8'), '请填数字，最多两位小数，例如 5 或 5.50'],
  ])('what the server would refuse is said before: %#', (wish, why) =>
    expect(wish).toEqual({ ok: false, why }),
  )

  test('stands in a field as it is typed', () =>
    expect([0, 7, 12_345].map(yuanTyped)).toEqual(['0.00', '0.07', '123.45']))
})

test('the life of an order names what happened, who did it, and a second time as the second', () => {
  const at = new Date(2026, 10, 22, 10, 8).getTime()
  const by = (who: 'buyer' | 'shop' | 'staff', name?: string) => ({ who, ...(name && { name }) })
  const events = [
    { event: 'place', at, by: by('buyer') },
    { event: 'reserve', at, by: by('buyer') },
    { event: 'refund', at, by: by('staff', '老周') },
    { event: 'refund', at, by: by('staff') },
    { event: 'complete', at, by: by('shop') },
  ]
  const life = orderLife({ events }, at)
  expect(life.map(({ name, words, when }) => `${when} ${name} ${words}`)).toEqual([
    ...['今天 10:08 下单 买家', '今天 10:08 退款 老周', '今天 10:08 退款（2） 店员', '今天 10:08 完成 自动'],
  ])
})
