import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { CartLines } from './cart-lines'
import { useCart } from './use-cart'
import './index.scss'

/** The cart in all its states. */
export default function CartPage() {
  const cart = useCart()
  return (
    <PageRoot>
      <Cart cart={cart} />
    </PageRoot>
  )
}

function Cart({ cart }: { cart: ReturnType<typeof useCart> }) {
  if (cart.query.state === 'loading') return <Skeleton />
  if (cart.query.state === 'failed') {
    return <ErrorBox error={cart.query.error} unchanged="购物车里的东西都还在。" onRetry={cart.retry} />
  }
  const { items } = cart.query.value
  return items.length === 0 ? <EmptyCart /> : <CartLines items={items} cart={cart} />
}

const EmptyCart = () => (
  <Empty icon="cart" title="篮子还空着" words="去店里看看，喜欢的放进来。">
    <Button id="go-home" className="empty-button" onTap={() => Taro.switchTab({ url: routes.home })}>
      去逛逛
    </Button>
  </Empty>
)
