import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import { ownOrder } from '../order/show-order'
import type { Ports } from '../ports'
import { newReview, reviewIdOf, reviewView } from './review'

const hasArrived = ({ state }: Order) => state === 'received' || state === 'completed'

/**
 * A buyer says how a line of an own order was, once it arrived. The review's id is derived from the line, so there is
 * never a second one; sent again (no answer came), the same words are the same review. Its product's sum counts it
 * within a minute, by cron.
 */
export async function writeReview(
  { store, ids, clock }: Ports,
  caller: Caller,
  { orderNumber, lineId, stars, words }: Parsed<'review.write'>,
): Promise<Result<Answer<'review.write'>, Refused<'review.write'>>> {
  const order = await ownOrder(store, caller, orderNumber)
  if (!order) return no('order_not_found')
  if (!hasArrived(order)) return no('not_received')
  const line = order.lines.find(({ id }) => id === lineId)
  if (!line) return no('line_not_found')

  const { productId, skuId, spec } = line
  const review = newReview({
    id: reviewIdOf(ids, orderNumber, lineId),
    ...{ productId, skuId, spec, buyerId: caller.openid, by: order.address.name },
    ...{ stars, words, at: clock.now() },
  })
  if (await store.add('reviews', review)) return ok(reviewView(review))
  const standing = await store.get('reviews', review._id)
  return standing?.stars === stars && standing.words === words
    ? ok(reviewView(standing))
    : no('already_reviewed')
}
