import { Text, View } from '@tarojs/components'
import type { CouponView } from '../../../types/api/coupon'
import { couponWords, untilWords } from '../coupon-words'
import { Price } from './price'
import { Tap } from './tap'

interface CouponCardProps {
  id: string
  coupon: CouponView
  /** What a tap does, in two or three words. Without one the card only tells. */
  deed?: string
  /** Why it cannot be used just now. */
  reason?: string
  on?: boolean
  onTap: () => void
}

/** One coupon: what it takes off, its name, from which sum and until when. */
export const CouponCard = ({ id, coupon, deed, reason, on, onTap }: CouponCardProps) => (
  <Tap
    id={id}
    className={`coupon ${reason ? 'coupon-pale' : ''}`}
    disabled={reason !== undefined}
    {...(on === undefined ? {} : { role: 'checkbox' as const, on })}
    onTap={onTap}
  >
    <View className="coupon-off">
      <Price fen={coupon.offFen} size="large" tone={reason ? 'quiet' : 'brand'} short />
    </View>
    <View className="grow coupon-words">
      <View className="title">{coupon.name}</View>
      <View className="small middling">{couponWords(coupon)}</View>
      <View className="small quiet">{reason ?? untilWords(coupon, Date.now())}</View>
    </View>
    {deed ? <Text className={on ? 'coupon-deed is-on' : 'coupon-deed'}>{deed}</Text> : null}
  </Tap>
)
