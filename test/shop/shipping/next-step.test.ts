import type { Order } from '../../../cloudfunctions/shop/documents'
import { nextStep, parcelKey, shippingOf, withTold } from '../../../cloudfunctions/shop/shipping/shipping'
import type { WxOrder } from '../../../cloudfunctions/shop/wx-port'
import { aLine, aPaidOrder, NOON } from '../rules/an-order'

const parcel = (trackingNumber: string, quantity = 1) => ({
  id: `p-${trackingNumber}`,
  carrierId: 'SF',
  carrier: '顺丰速运',
  trackingNumber,
  at: NOON,
  lines: [{ lineId: '1', quantity }],
})
/** An order of two pieces: one or both on their way. */
const order = (numbers: string[], overrides: Partial<Order> = {}): Order => ({
  ...aPaidOrder({ lines: [aLine({ quantity: 2, shipped: numbers.length })] }),
  parcels: numbers.map(number => parcel(number)),
  state: numbers.length > 1 ? 'shipped' : 'paid',
  ...overrides,
})
const nothing: WxOrder = { state: 'to_ship', parcels: [], timesShipped: 0 }
const has = (numbers: string[], overrides: Partial<WxOrder> = {}): WxOrder => ({
  state: 'to_ship',
  mode: 'split',
  parcels: numbers.map(trackingNumber => ({ carrierId: 'SF', trackingNumber })),
  timesShipped: 0,
  ...overrides,
})
const step = (about: Order, known: WxOrder, replace = false) => nextStep(about, known, replace, NOON)

test.each([
  ['nothing is there', order(['1']), nothing, 'upload'],
  ['the first of two is there', order(['1', '2']), has(['1']), 'upload'],
  ['the part is there', order(['1']), has(['1']), 'record'],
  ['both are there, unfinished', order(['1', '2']), has(['1', '2']), 'upload'],
  ['both are there, finished', order(['1', '2']), has(['1', '2'], { timesShipped: 1 }), 'record'],
  ['it is paid back', order(['1']), { ...nothing, state: 'refunded' as const }, 'drop'],
  ['the order is closed', order(['1', '2'], { state: 'closed' }), nothing, 'drop'],
  ['nothing was shipped', order([]), nothing, 'drop'],
  ['another hand finished it otherwise', order(['1', '2']), has(['9'], { timesShipped: 1 }), 'stop'],
  ['the re-upload is used', order(['1', '2']), has(['9'], { timesShipped: 2 }), 'stop'],
  [
    'received meanwhile, told otherwise',
    order(['1', '2']),
    has(['9'], { state: 'received', timesShipped: 1 }),
    'drop',
  ],
])('%s', (_what, about, known, does) => {
  expect(step(about, known).do).toBe(does)
})

test('the re-upload is used on the seller’s word only: by replacing, or for a number put right', () => {
  const known = has(['9'], { timesShipped: 1 })
  expect(step(order(['1', '2']), known)).toEqual({ do: 'stop', why: 'told_otherwise' })
  expect(step(order(['1', '2']), known, true)).toMatchObject({ do: 'upload' })
  const told = { mode: 'split' as const, parcels: ['SF 9'], at: NOON, corrected: true, merchantId: '1' }
  expect(step(order(['1', '2'], { told: { ...told, done: true } }), known)).toMatchObject({ do: 'upload' })
  // Told of a part by us, finished by another hand: not ours to replace.
  expect(step(order(['1', '2'], { told: { ...told, done: false } }), known)).toMatchObject({ do: 'stop' })
  expect(step(order(['1', '2']), has(['9'], { timesShipped: 2 }), true)).toEqual({
    do: 'stop',
    why: 'reupload_used',
  })
})

test('the mode that was told first stays: changing it would use the re-upload', () => {
  const modeOf = (about: Order, known: WxOrder) => {
    const next = step(about, known)
    return next.do === 'upload' ? next.shipping.mode : next.do
  }
  const whole = order(['1'], { state: 'shipped' })
  expect(modeOf(whole, nothing)).toBe('unified')
  expect(modeOf(order(['1', '2']), nothing)).toBe('split')
  expect(modeOf(order(['1']), nothing)).toBe('split')
  expect(modeOf(whole, has(['1']))).toBe('split')
  const told = withTold(order(['1']), shippingOf(order(['1']), NOON) ?? never(), '1', NOON)
  expect(shippingOf({ ...told, state: 'shipped' }, NOON)?.mode).toBe('split')
})

function never(): never {
  throw new Error('nothing to tell')
}

test('once WeChat knows that all is shipped, it is asked daily, and the day of receipt is its own', () => {
  const whole = order(['1', '2'])
  const shipping = shippingOf(whole, NOON) ?? never()
  const told = withTold(whole, shipping, 'merchant', NOON)
  expect(told).toMatchObject({ dueAt: NOON + 86_400_000, receiveBy: NOON + 10 * 86_400_000 })
  expect(told.told?.parcels).toEqual(shipping.parcels.map(parcelKey))
  const part = order(['1'], { dueAt: 7 })
  expect(withTold(part, shippingOf(part, NOON) ?? never(), 'merchant', NOON)).toMatchObject({
    dueAt: 7,
    told: { done: false },
  })
})
