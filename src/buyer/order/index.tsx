import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ContactRow } from '../../shared/contact/contact-row'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { LifeLine } from '../../shared/ui/life-line'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { Slot } from '../../shared/ui/slot'
import { Actions } from './actions'
import { AfterSales } from './after-sales'
import { CreditCard } from './credit-card'
import { Goods } from './goods'
import { lifeLine } from './life'
import { PaidCard } from './paid-card'
import { Parcels } from './parcels'
import { Refunds } from './refunds'
import { stateHeading, stateSentence } from './state-sentence'
import { useOrder } from './use-order'
import { Whereto } from './whereto'
import './index.scss'

/** One order in all its states, opened from the list, after paying, or by WeChat's order centre. */
export default function OrderPage() {
  const { id = '', outcome = '' } = useRouter().params
  const order = useOrder(id, outcome)
  return (
    <PageRoot>
      <Order {...order} />
    </PageRoot>
  )
}

/** How it stands, its life, goods and sums, parcels, money back, and what the buyer may do now. */
function Order({ query, retry, confirming, askAgain, justPaid, act }: ReturnType<typeof useOrder>) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="你的订单和钱都没有变。" onRetry={retry} />
  }
  const order = query.value
  return (
    <View className="page page-with-foot">
      <View id="order-state" className="heading">
        {stateHeading(order, confirming)}
      </View>
      <View className="small middling order-words">{stateSentence(order, confirming)}</View>
      <Slot>
        {confirming === 'unheard' ? (
          <Button id="ask-again" className="order-ask" onTap={askAgain}>
            再问一次
          </Button>
        ) : null}
        {justPaid ? <PaidCard /> : null}
      </Slot>
      <LifeLine id="life" steps={lifeLine(order, Date.now(), confirming)} />
      <Slot>
        <Parcels order={order} />
        <AfterSales order={order} />
        <Refunds refunds={order.refunds} />
      </Slot>
      <Goods order={order} />
      <Slot>
        <CreditCard order={order} />
      </Slot>
      <Whereto order={order} />
      <View className="card">
        <ContactRow />
      </View>
      <Actions order={order} confirming={confirming} busy={act.busy} onAct={act.run} />
    </View>
  )
}
