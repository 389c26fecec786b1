import * as v from 'valibot'
import { LIMITS } from '../limits'

/** Ids of goods and SKUs: also field names and document ids, so no dots, dollars or leading underscores. */
export const goodsId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/))

/** The shop's order number: 16 base32 characters. */
export const orderNumber = v.pipe(v.string(), v.regex(/^[A-Z2-7]{16}$/))

/** An order number, or the `out_trade_no` of a later payment attempt (`number-2`), as WeChat's order centre passes. */
export const orderNumberOrTradeNo = v.pipe(
  v.string(),
  v.regex(/^[A-Z2-7]{16}(-\d{1,2})?$/),
  v.transform(text => text.slice(0, 16)),
)

/** Made by the phone and kept until answered: the same id is the same wish. */
export const requestId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
)

export const quantity = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.quantityPerLine))

export const priceFen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000))

/** Where a list goes on: opaque to the phone. */
export const cursor = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z0-9:_-]*$/))

/** Characters a person writes: trimmed, no control characters or halves of a character, at most `most` UTF-16 units. */
export const words = (most: number, least = 1) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least),
    v.maxLength(most),
    v.check(text => !/[\p{Cc}\p{Cs}]/u.test(text)),
  )
