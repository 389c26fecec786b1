import type { AgreeHow } from '../../../cloudfunctions/shop/after-sale/agree'
import { type AskHow, ask, type Wish } from '../../../cloudfunctions/shop/after-sale/ask'
import type { Order } from '../../../cloudfunctions/shop/documents'
import type { Result } from '../../../types/result'
import { anAddress } from '../../support/documents'
import { NOON } from './an-order'

const HOUR_MS = 3_600_000
export const ANSWER_WITHIN_MS = 48 * HOUR_MS
export const SEND_BACK_WITHIN_MS = 7 * 24 * HOUR_MS

/** What a buyer wishes: one piece of the first line back for money, unless a test says otherwise. */
export const aWishBack = (overrides: Partial<Wish> = {}): Wish => ({
  kind: 'refund',
  reason: 'broken',
  words: '坏了两个',
  pictures: [],
  lines: [{ lineId: '1', quantity: 1 }],
  ...overrides,
})

export const askHow = (id = 'a1', at = NOON): AskHow => ({
  id,
  fingerprint: 'wish',
  at,
  by: 'buyer-1',
  returnWithinDays: 7,
  answerWithinMs: ANSWER_WITHIN_MS,
})

export const stepHow = (id = 's1', at = NOON) => ({ id, at, by: 'owner-1', role: 'owner' as const })

export const agreeHow = (overrides: Partial<AgreeHow> = {}): AgreeHow => ({
  ...stepHow(),
  refundId: 'r1',
  receiveWithinDays: 10,
  returnTo: anAddress(),
  sendBackWithinMs: SEND_BACK_WITHIN_MS,
  ...overrides,
})

/** What must go well: the order. */
export function decided<E extends string>(result: Result<Order, E>): Order {
  if (!result.ok) throw new Error(`refused: ${result.error} ${result.about ?? ''}`)
  return result.value
}

/** The order with an after-sale asked. */
export const asked = (order: Order, wish: Partial<Wish> = {}, how = askHow()): Order =>
  decided(ask(order, aWishBack(wish), how))
