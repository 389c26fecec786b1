import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import type { Basket } from '../../shared/basket'
import { freightFen } from '../../shared/freight'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { AddressRow } from './address-row'
import { BasketCard } from './basket-card'
import { NoReturn } from './no-return'
import { RefusedBox } from './refused-box'
import { Sums } from './sums'
import { useCheckout } from './use-checkout'
import './index.scss'

/** The last look before the order: address, goods, note, every part of the sum, one button with the amount. */
export default function CheckoutPage() {
  const checkout = useCheckout()
  const { basket, query, shop, address } = checkout
  if (!basket) return <NothingToSettle />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="还没有下单，也没有扣钱。" onRetry={checkout.retry} />
  }
  if (query.state === 'loading') return <Skeleton />

  const sums = sumsOf(basket, shop)
  const exempt = basket.lines.filter(({ noReturn }) => noReturn)
  const ready = address !== undefined && (exempt.length === 0 || checkout.agreed)
  return (
    <View className="page page-with-foot">
      <AddressRow address={address} />
      <BasketCard
        lines={basket.lines}
        onNote={words => {
          checkout.note.current = words
        }}
      />
      <Sums {...sums} shop={shop} />
      <NoReturn lines={exempt} agreed={checkout.agreed} onAgree={checkout.setAgreed} />
      <RefusedBox refused={checkout.refused} />
      <View className="foot">
        <Button
          id="place-order"
          className="grow"
          disabled={!ready}
          busy={checkout.place.busy}
          onTap={checkout.place.run}
        >
          {address ? `提交订单 ${yuan(sums.payableFen)}` : '请先填收货地址'}
        </Button>
      </View>
    </View>
  )
}

function sumsOf({ lines }: Basket, shop: Parameters<typeof freightFen>[0] | undefined) {
  const goodsFen = lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0)
  const freight = shop ? freightFen(shop, goodsFen) : 0
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return { pieces, goodsFen, freightFen: freight, payableFen: goodsFen + freight }
}

const NothingToSettle = () => (
  <Empty icon="cart" title="没有要结算的商品" words="刚才的可能已经下单，到「我的订单」里看看。">
    <Button id="to-orders" className="empty-button" onTap={() => Taro.redirectTo({ url: routes.orders() })}>
      我的订单
    </Button>
  </Empty>
)
