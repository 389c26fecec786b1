import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { yuan } from '../../shared/money'
import { ErrorBox } from '../../shared/ui/error-box'
import { LifeLine } from '../../shared/ui/life-line'
import { Notice } from '../../shared/ui/notice'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { sellerStateWords } from '../orders/order-words'
import { Actions } from './actions'
import { AfterSales } from './after-sales'
import { Credit } from './credit'
import { Goods } from './goods'
import { orderLife } from './life'
import { Money } from './money'
import { Notes } from './notes'
import { Parcels } from './parcels'
import { Receiver } from './receiver'
import { Sheets } from './sheets'
import { stateSentence } from './state-sentence'
import { type SellerOrder, useSellerOrder } from './use-seller-order'
import '../shell/shell.scss'
import '../words'
import './index.scss'

/** One order with all that the shop needs of it. */
export default function SellerOrderPage() {
  const { id = '' } = useRouter().params
  const order = useSellerOrder(id)
  return (
    <PageRoot>
      <View id="seller-order" className="page page-with-foot">
        <Body {...order} />
      </View>
    </PageRoot>
  )
}

function Body(opened: SellerOrder) {
  const { query, retry, setOpen } = opened
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="订单和钱都没有变。" onRetry={retry} />
  }
  const order = query.value
  return (
    <View>
      <View id="order-state" className="heading">
        {sellerStateWords[order.state]}
      </View>
      <View className="small middling seller-order-words">{stateSentence(order, Date.now())}</View>
      {order.priceWaits === undefined ? null : (
        <Notice
          id="price-waits"
          words={`新价格 ${yuan(order.priceWaits)} 在等微信关掉旧的付款，关好就生效；这会儿买家付不了。`}
        />
      )}
      <Receiver order={order} />
      <Goods order={order} />
      <Notes order={order} onEdit={() => setOpen('note')} />
      <Parcels order={order} />
      <AfterSales number={order.number} afterSales={order.afterSales} />
      <Money order={order} />
      <Credit order={order} look={opened.credit.look} onGive={() => setOpen('reassign')} />
      <LifeLine id="life" steps={orderLife(order, Date.now())} />
      <Actions
        order={order}
        busy={opened.openRefund.busy}
        onRefund={opened.openRefund.run}
        onReprice={() => setOpen('reprice')}
      />
      <Sheets order={order} opened={opened} />
    </View>
  )
}
