import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ShopView } from '../../../types/api/catalog'
import type { Basket } from '../../shared/basket'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Slot } from '../../shared/ui/slot'
import { AddressRow } from './address-row'
import { BasketCard } from './basket-card'
import type { CheckoutSums } from './checkout-sums'
import { CouponRow } from './coupon-row'
import { CouponSheet } from './coupon-sheet'
import { EarnerLine } from './earner-line'
import { NoReturn } from './no-return'
import { RefusedBox } from './refused-box'
import { Sums } from './sums'
import type { useCheckout } from './use-checkout'

interface CheckoutBodyProps {
  basket: Basket
  shop: ShopView
  sums: CheckoutSums
  checkout: ReturnType<typeof useCheckout>
}

/** Address, goods, coupon, note, every part of the sum, one button with the amount. */
export function CheckoutBody({ basket, shop, sums, checkout }: CheckoutBodyProps) {
  const { address, coupons, agreed } = checkout
  const [choosing, setChoosing] = useState(false)
  const exempt = basket.lines.filter(({ noReturn }) => noReturn)
  const ready = address !== undefined && !shop.closed && (exempt.length === 0 || agreed)
  return (
    <View className="page page-with-foot">
      <AddressRow address={address} />
      <BasketCard
        lines={basket.lines}
        onQuantity={basket.from === 'product' ? checkout.setQuantity : undefined}
        onNote={words => {
          checkout.note.current = words
        }}
      >
        <CouponRow coupons={coupons} goodsFen={sums.goodsFen} onOpen={() => setChoosing(true)} />
      </BasketCard>
      <Sums sums={sums} shop={shop} couponName={coupons.chosen?.name} />
      <Slot>
        <EarnerLine />
        <NoReturn lines={exempt} agreed={agreed} onAgree={checkout.setAgreed} />
        <RefusedBox refused={checkout.refused} onTakeOut={checkout.takeOut} />
        {shop.closed ? (
          <View id="shop-closed" className="card card-padded small middling">
            店家歇业中：{shop.closed}。还没有下单，购物车里的东西都留着。
          </View>
        ) : null}
      </Slot>
      <View className="foot">
        <Button
          id="place-order"
          className="grow"
          disabled={!ready}
          busy={checkout.place.busy}
          onTap={checkout.place.run}
        >
          {address ? `微信支付 ${yuan(sums.payableFen)}` : '请先填收货地址'}
        </Button>
      </View>
      <CouponSheet
        open={choosing}
        coupons={coupons}
        goodsFen={sums.goodsFen}
        onClose={() => setChoosing(false)}
      />
    </View>
  )
}
