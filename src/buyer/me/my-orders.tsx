import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../types/api'
import { routes } from '../../routes'
import { Icon, type IconName } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { useQuery } from '../../shared/use-query'
import { goTo } from './go-to'

interface MyState {
  state: string
  icon: IconName
  words: string
  counted?: keyof Answer<'order.counts'>
  /** Where it leads when not to the orders of this state. */
  url?: string
}

const states: MyState[] = [
  { state: 'unpaid', icon: 'wallet', words: '待付款', counted: 'unpaid' },
  { state: 'paid', icon: 'box', words: '待发货', counted: 'paid' },
  { state: 'shipped', icon: 'truck', words: '待收货', counted: 'shipped' },
  { state: 'received', icon: 'star', words: '评价' },
  { state: 'after-sales', icon: 'undo', words: '退换', counted: 'afterSales', url: routes.afterSales },
]

/** The orders by state, with how many wait in each. Without an answer the figures are missing, nothing else. */
export function MyOrders() {
  const { query } = useQuery('order.counts', {})
  const counts = query.state === 'ready' ? query.value : undefined
  return (
    <View className="card me-orders">
      <Tap id="all-orders" className="me-row" role="link" onTap={goTo(routes.orders())}>
        <Text className="title grow">我的订单</Text>
        <Text className="small quiet">全部</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
      <View className="me-states">
        {states.map(({ state, icon, words, counted, url }) => (
          <Tap
            key={state}
            id={`orders-${state}`}
            className="me-state"
            role="link"
            onTap={goTo(url ?? routes.orders(state))}
          >
            <Icon name={icon} className="me-icon" />
            <View>
              {words}
              <Text className="me-count">{(counted && counts?.[counted]) || ''}</Text>
            </View>
          </Tap>
        ))}
      </View>
    </View>
  )
}
