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
  const { basket, sums, addresses, asked, coupons } = checkout
  const { query } = addresses
  if (!basket) return <NothingToSettle />
  const error = query.state === 'failed' ? query.error : asked.error
  if (error) {
    const askAgain = () => {
      void asked.ask()
      void addresses.retry()
    }
    return <ErrorBox error={error} unchanged="还没有下单，也没有扣钱。" onRetry={askAgain} />
  }
  // Until the shop and the coupons are known no sum may be shown: it would not be the one to be paid.
  if (query.state === 'loading' || !asked.shop || !sums || coupons.unheard) return <Skeleton />
  return <CheckoutBody basket={basket} shop={asked.shop} sums={sums} checkout={checkout} />
}

const NothingToSettle = () => (
  <Empty icon="cart" title="没有要结算的商品" words="刚才的可能已经下单，到「我的订单」里看看。">
    <Button id="to-orders" className="empty-button" onTap={() => Taro.redirectTo({ url: routes.orders() })}>
      我的订单
    </Button>
  </Empty>
)
