import { View } from '@tarojs/components'
import type { CouponView } from '../../../types/api/coupon'
import { yuanShort } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { CouponCard } from '../../shared/ui/coupon-card'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { fits, type Wish } from './coupon-choice'
import type { Coupons } from './use-coupons'

interface CouponSheetProps {
  open: boolean
  coupons: Coupons
  goodsFen: number
  onClose: () => void
}

/** All coupons: those one has, those one may take, and the way to use none. */
export function CouponSheet({ open, coupons, goodsFen, onClose }: CouponSheetProps) {
  const { ready, offers, chosen } = coupons
  const go = (wish: Wish) => {
    coupons.setWish(wish)
    onClose()
  }
  const take = useAction(async (offer: CouponView) => {
    if (await coupons.take(offer)) onClose()
  })
  const missing = (coupon: CouponView) =>
    fits(coupon, goodsFen) ? {} : { reason: `还差 ${yuanShort(coupon.minFen - goodsFen)}` }
  return (
    <Sheet id="coupon-sheet" open={open} label="选优惠券" onClose={onClose}>
      <View className="heading coupon-title">优惠券</View>
      {ready.map(coupon => (
        <CouponCard
          key={coupon.id}
          id={`coupon-${coupon.id}`}
          coupon={coupon}
          {...missing(coupon)}
          {...(fits(coupon, goodsFen) ? { deed: coupon.id === chosen?.id ? '已选' : '选用' } : {})}
          on={coupon.id === chosen?.id}
          onTap={() => go({ kind: 'this', id: coupon.id })}
        />
      ))}
      {offers.map(offer => (
        <CouponCard
          key={offer.id}
          id={`offer-${offer.id}`}
          coupon={offer}
          {...missing(offer)}
          {...(fits(offer, goodsFen) ? { deed: '领来用' } : {})}
          onTap={() => void take.run(offer)}
        />
      ))}
      {ready.length + offers.length === 0 ? (
        <View className="small quiet coupon-none">现在没有优惠券。</View>
      ) : null}
      <Button id="no-coupon" kind="line" className="coupon-refuse" onTap={() => go({ kind: 'none' })}>
        这次不用
      </Button>
    </Sheet>
  )
}
