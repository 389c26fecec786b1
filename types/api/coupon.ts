import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { goodsId, priceFen, requestId, words } from './fields'

export interface CouponView {
  id: string
  name: string
  /** Goods of at least this sum, freight apart. */
  minFen: Fen
  offFen: Fen
  until: number
}

/** An offer that the buyer has not taken yet. */
export type CouponOffer = CouponView

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))

export const couponApi = {
  /** What the caller may use now, soonest to end first, and what may still be taken. */
  'coupon.list': endpoint<{ ready: CouponView[]; offers: CouponOffer[] }>()({
    role: 'buyer',
    input: v.strictObject({}),
    errors: [],
  }),
  /** Takes one coupon of an offer; taking twice is taking once. */
  'coupon.claim': endpoint<CouponView>()({
    role: 'buyer',
    input: v.strictObject({ offerId: goodsId }),
    errors: ['offer_not_found', 'offer_over'],
  }),
  /** The owner makes an offer. It always leaves something to pay: `minFen` is more than `offFen`. */
  'coupon.issue': endpoint<{ offerId: string }>()({
    role: 'owner',
    input: v.pipe(
      v.strictObject({
        requestId,
        name: words(20),
        minFen: priceFen,
        offFen: priceFen,
        from: moment,
        until: moment,
      }),
      v.check(({ minFen, offFen, from, until }) => minFen > offFen && until > from),
    ),
    errors: ['request_reused'],
  }),
}
