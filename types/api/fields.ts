import * as v from 'valibot'
import { LIMITS } from '../limits'

/** `2026-02-30` has the form of a day and is none. */
const isInCalendar = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** Ids of goods and SKUs: also field names and document ids, so no dots, dollars or leading underscores. */
export const goodsId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/))

/** Ids that the server derives: 16 base32 characters. */
export const derivedId = v.pipe(v.string(), v.regex(/^[A-Z2-7]{16}$/))

/** A mobile phone of the mainland. */
export const phone = v.pipe(v.string(), v.regex(/^1\d{10}$/))

/** A share of a sum in basis points (1/100 %), as far as the shop may ever pay. */
export const rateBp = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.rateBp))

/** The shop's order number: 16 base32 characters. */
export const orderNumber = v.pipe(v.string(), v.regex(/^[A-Z2-7]{16}$/))

/** What cards and posters carry: derived from who shares what and how. */
export const shareCode = v.pipe(v.string(), v.regex(/^[A-Z2-7]{16}$/))

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

/** As `quantity`, or none. */
export const pieces = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.quantityPerLine))

/** A line of an order, counted from 1. */
export const lineId = v.pipe(v.string(), v.regex(/^\d{1,2}$/))

/** Money that may be nothing. */
export const amountFen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))

export const priceFen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000))

/** A day in Beijing, `2026-11-22`, that the calendar has. */
export const beijingDay = v.pipe(v.string(), v.isoDate(), v.check(isInCalendar))

/** Where a list goes on: opaque to the phone. */
export const cursor = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z0-9:_-]*$/))

/** A carrier by WeChat's id for it. */
export const carrierId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9()_-]{1,32}$/))

/** A tracking number as it is kept: in capitals, without the spaces that people and scanners put in. */
export const trackingNumber = v.pipe(
  v.string(),
  v.transform(text => text.replace(/\s+/g, '').toUpperCase()),
  v.regex(/^[A-Z0-9-]{6,40}$/),
)

/** As `cursor`, of a list by time whose ids say what they stem from, and so are long. */
export const timeCursor = v.pipe(v.string(), v.maxLength(160), v.regex(/^\d{1,15}:[A-Za-z0-9:_-]+$/))

/** Characters a person writes: trimmed, no control characters or halves of a character, at most `most` UTF-16 units. */
export const words = (most: number, least = 1) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least),
    v.maxLength(most),
    v.check(text => !/[\p{Cc}\p{Cs}]/u.test(text)),
  )

/** As `words`, from a field of several lines: breaks and runs of blanks become one blank. */
export const longWords = (most: number, least = 1) =>
  v.pipe(
    v.string(),
    v.transform(text => text.replace(/\s+/g, ' ')),
    words(most, least),
  )
