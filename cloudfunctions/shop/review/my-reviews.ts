import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { reviewIdOf } from './review'

/**
 * Which lines of an order the caller has reviewed, in one wave: a review's id follows from the line, and an order has
 * few lines, so all ids it could have are asked for at once, without reading the order.
 */
export async function myReviews(
  { store, ids }: Ports,
  caller: Caller,
  { orderNumber }: Parsed<'review.mine'>,
): Promise<Result<Answer<'review.mine'>, never>> {
  const lineOf = new Map<string, string>()
  for (let nth = 0; nth <= LIMITS.linesPerOrder; nth += 1) {
    lineOf.set(reviewIdOf(ids, orderNumber, String(nth)), String(nth))
  }
  const reviews = await store.getMany('reviews', [...lineOf.keys()], ['words'])
  const own = reviews.filter(({ buyerId }) => buyerId === caller.openid)
  return ok({
    lineIds: own.flatMap(({ _id }) => lineOf.get(_id) ?? []).sort((a, b) => Number(a) - Number(b)),
  })
}
