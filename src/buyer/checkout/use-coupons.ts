import { useEffect, useState } from 'react'
import type { CouponOffer, CouponView } from '../../../types/api/coupon'
import { call } from '../../shared/call'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { couponFor, type Wish } from './coupon-choice'

/** So long the sum waits for what a coupon takes off: one that comes later changes it before one's eyes. */
const waitForCouponsMs = 2000

/**
 * The coupons for goods of this sum: the best one is proposed, the buyer may take another or none. Without an answer
 * there simply are none: a coupon must not stand in the way of an order.
 */
export function useCoupons(goodsFen: number) {
  const { query, reload, show } = useQuery('coupon.list', {})
  const [wish, setWish] = useState<Wish>({ kind: 'best' })
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), waitForCouponsMs)
    return () => clearTimeout(timer)
  }, [])
  const { ready, offers } = query.state === 'ready' ? query.value : { ready: [], offers: [] }

  /** Takes an offer and goes with it. */
  const take = async (offer: CouponOffer): Promise<boolean> => {
    const reply = await call('coupon.claim', { offerId: offer.id })
    if (!reply.ok) {
      say(errorWords[reply.error])
      await reload()
      return false
    }
    const without = (some: readonly CouponView[], id: string) => some.filter(one => one.id !== id)
    show({
      ready: [reply.value, ...without(ready, reply.value.id)],
      offers: without(offers, offer.id),
    })
    setWish({ kind: 'this', id: reply.value.id })
    return true
  }
  const chosen = couponFor(wish, ready, goodsFen)
  return { ready, offers, chosen, setWish, take, reload, unheard: query.state === 'loading' && !late }
}

export type Coupons = ReturnType<typeof useCoupons>
