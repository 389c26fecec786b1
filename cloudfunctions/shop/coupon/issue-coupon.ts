import type { Answer, Parsed, Refused } from '../../../types/api'
import { fen } from '../../../types/fen'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { CouponBatch } from '../documents'
import type { Ports } from '../ports'

const same = (a: CouponBatch, b: CouponBatch): boolean =>
  a.name === b.name &&
  a.minFen === b.minFen &&
  a.offFen === b.offFen &&
  a.from === b.from &&
  a.until === b.until

/** The owner makes an offer. The same request makes one. */
export async function issueCoupon(
  { store, ids }: Ports,
  { openid }: Caller,
  { requestId, ...offer }: Parsed<'coupon.issue'>,
): Promise<Result<Answer<'coupon.issue'>, Refused<'coupon.issue'>>> {
  const offerId = ids.derived('offer', openid, requestId)
  const batch: CouponBatch = { ...offer, _id: offerId, minFen: fen(offer.minFen), offFen: fen(offer.offFen) }
  if (await store.add('coupon_batches', batch)) return ok({ offerId })
  const known = await store.get('coupon_batches', offerId)
  return known && same(known, batch) ? ok({ offerId }) : no('request_reused')
}
