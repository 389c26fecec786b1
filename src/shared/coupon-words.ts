import type { CouponView } from '../../types/api/coupon'
import { yuanShort } from './money'
import { day } from './time'

/** What it takes off, and from which sum: `满 ¥100 减 ¥10`. */
export const couponWords = ({ minFen, offFen }: Pick<CouponView, 'minFen' | 'offFen'>): string =>
  `满 ${yuanShort(minFen)} 减 ${yuanShort(offFen)}`

/** The last day it may be used. */
export const untilWords = ({ until }: Pick<CouponView, 'until'>, now: number): string =>
  `${day(until, now)}前有效`
