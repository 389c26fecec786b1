import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Coupon } from '../documents'
import type { Ports } from '../ports'
import { couponView } from './coupon'

/** Takes the one coupon of an offer that this buyer may have: its id is derived, so taking twice finds the first. */
export async function claimCoupon(
  { store, clock, ids }: Ports,
  { openid }: Caller,
  { offerId }: Parsed<'coupon.claim'>,
): Promise<Result<Answer<'coupon.claim'>, Refused<'coupon.claim'>>> {
  const batch = await store.get('coupon_batches', offerId)
  const now = clock.now()
  if (!batch || now < batch.from) return no('offer_not_found')
  if (now >= batch.until) return no('offer_over')
  const { name, minFen, offFen, until } = batch
  const coupon: Coupon = {
    _id: ids.derived('coupon', offerId, openid),
    batchId: offerId,
    buyerId: openid,
    name,
    minFen,
    offFen,
    until,
    state: 'ready',
    orderNumber: '',
    at: now,
    heldAt: 0,
  }
  await store.add('coupons', coupon)
  return ok(couponView(coupon))
}
