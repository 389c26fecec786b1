import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { LIMITS } from '../limits'
import { cursor, goodsId, lineId, longWords, orderNumber } from './fields'

/** What one buyer wrote about one line of an order. Who it was is told by a masked name only. */
export interface ReviewView {
  id: string
  /** The first character of the name, the rest masked: 阿**. */
  name: string
  /** The choice that was bought: 5斤装 中果. '' when not known. */
  spec: string
  /** 1 to 5. */
  stars: number
  words: string
  at: number
}

const stars = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))

export const reviewApi = {
  /** Newest first. */
  'review.list': endpoint<{ reviews: ReviewView[]; after?: string }>()({
    role: 'visitor',
    input: v.strictObject({ productId: goodsId, after: v.optional(cursor) }),
    errors: [],
  }),
  /** The lines of an own order that the caller has reviewed; none for an order of someone else. */
  'review.mine': endpoint<{ lineIds: string[] }>()({
    role: 'buyer',
    input: v.strictObject({ orderNumber }),
    errors: [],
  }),
  /** Once for each line of an own order that was received. The same words again are the same review. */
  'review.write': endpoint<ReviewView>()({
    role: 'buyer',
    input: v.strictObject({
      orderNumber,
      lineId,
      stars,
      words: longWords(LIMITS.reviewChars),
    }),
    errors: ['order_not_found', 'line_not_found', 'not_received', 'already_reviewed'],
  }),
}
