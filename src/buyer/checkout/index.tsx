import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { CheckoutBody } from './checkout-body'
import { useCheckout } from './use-checkout'
import './index.scss'

/** The last look before the order, in all its states. */
export default function CheckoutPage() {
  const checkout = useCheckout()
  return (
    <PageRoot>
      <Checkout checkout={checkout} />
    </PageRoot>
  )
}

function Checkout({ checkout }: { checkout: ReturnType<typeof useCheckout> }) {
  const { basket, query } = checkout
  if (!basket) return <NothingToSettle />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="还没有下单，也没有扣钱。" onRetry={checkout.retry} />
  }
  if (query.state === 'loading') return <Skeleton />
  return <CheckoutBody basket={basket} checkout={checkout} />
}

const NothingToSettle = () => (
  <Empty icon="cart" title="没有要结算的商品" words="刚才的可能已经下单，到「我的订单」里看看。">
    <Button id="to-orders" className="empty-button" onTap={() => Taro.redirectTo({ url: routes.orders() })}>
      我的订单
    </Button>
  </Empty>
)
