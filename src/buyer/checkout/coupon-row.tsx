import { Text, View } from '@tarojs/components'
import { couponWords } from '../../shared/coupon-words'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { fits } from './coupon-choice'
import type { Coupons } from './use-coupons'

interface CouponRowProps {
  coupons: Coupons
  goodsFen: number
  onOpen: () => void
}

/** The coupon that the order goes with, or what there would be; tapped, all of them. */
export const CouponRow = ({ coupons, goodsFen, onOpen }: CouponRowProps) => (
  <Tap id="choose-coupon" className="basket-row" onTap={onOpen}>
    <Text className="basket-row-name">优惠券</Text>
    <View className={coupons.chosen ? 'grow basket-row-words brand' : 'grow basket-row-words quiet'}>
      {rowWords(coupons, goodsFen)}
    </View>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)

function rowWords({ chosen, ready, offers }: Coupons, goodsFen: number): string {
  if (chosen) return `${chosen.name} ${couponWords(chosen)}`
  const usable = ready.filter(coupon => fits(coupon, goodsFen)).length
  if (usable > 0) return '这次不用'
  const offered = offers.filter(offer => fits(offer, goodsFen)).length
  if (offered > 0) return `可领 ${offered} 张`
  return ready.length + offers.length > 0 ? '还不能用' : '没有可用的'
}
