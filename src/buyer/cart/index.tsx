import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { keepBasket } from '../../shared/basket'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { CartGroup } from './cart-group'
import { canSettle, groupItems } from './cart-sums'
import { SettleBar } from './settle-bar'
import { useCart } from './use-cart'
import './index.scss'

/** The cart: what can be bought and what cannot, edited in place, and the sum of what is ticked. */
export default function CartPage() {
  const cart = useCart()
  if (cart.query.state === 'loading') return <Skeleton />
  if (cart.query.state === 'failed') {
    return <ErrorBox error={cart.query.error} unchanged="购物车里的东西都还在。" onRetry={cart.retry} />
  }
  const { items } = cart.query.value
  if (items.length === 0) return <EmptyCart />

  const { ready, others } = groupItems(items)
  const settle = () => {
    keepBasket({ from: 'cart', lines: cart.chosen })
    Taro.navigateTo({ url: routes.checkout })
  }
  return (
    <View className="page cart">
      <CartGroup title="可以买" items={ready} cart={cart} />
      <CartGroup title="暂时买不了" items={others} cart={cart} onClear={() => cart.remove(others)} />
      <SettleBar
        chosen={cart.chosen}
        all={ready.filter(canSettle)}
        onAll={on =>
          cart.toggle(
            ready.map(({ skuId }) => skuId),
            on,
          )
        }
        onSettle={settle}
      />
    </View>
  )
}

const EmptyCart = () => (
  <Empty icon="cart" title="篮子还空着" words="去店里看看，喜欢的放进来。">
    <Button id="go-home" className="empty-button" onTap={() => Taro.switchTab({ url: routes.home })}>
      去逛逛
    </Button>
  </Empty>
)
