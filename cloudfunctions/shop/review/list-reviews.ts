import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { reviewView } from './review'

/** The shown reviews of a product, newest first, a page at a time, in one call. Who wrote them stays behind. */
export async function listReviews(
  { store }: Ports,
  _caller: Caller,
  { productId, after }: Parsed<'review.list'>,
): Promise<Result<Answer<'review.list'>, Refused<'review.list'>>> {
  const limit = LIMITS.reviewsPerPage
  const found = await store.query('reviews', {
    index: 'byProduct',
    equal: { productId, state: 'shown' },
    ...(after && { range: { field: 'listKey', below: after } }),
    limit: limit + 1,
    omit: ['buyerId'],
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return ok({ reviews: shown.map(reviewView), ...(found.length > limit && last && { after: last.listKey }) })
}
