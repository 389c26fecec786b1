import type { Answer } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { couponView } from './coupon'

const MOST = 50

/** The caller's usable coupons and the offers not taken yet, in one wave. */
export async function listCoupons(
  { store, clock }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'coupon.list'>, never>> {
  const now = clock.now()
  const [own, batches] = await Promise.all([
    store.query('coupons', {
      index: 'byBuyer',
      equal: { buyerId: openid },
      range: { field: 'until', above: now },
      limit: MOST,
    }),
    store.query('coupon_batches', { index: 'byEnd', range: { field: 'until', above: now }, limit: MOST }),
  ])
  const taken = new Set(own.map(({ batchId }) => batchId))
  return ok({
    ready: own.filter(({ state }) => state === 'ready').map(couponView),
    offers: batches.filter(({ _id, from }) => from <= now && !taken.has(_id)).map(couponView),
  })
}
