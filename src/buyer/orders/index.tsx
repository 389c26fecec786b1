import { View } from '@tarojs/components'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { TabsRow } from '../../shared/ui/tabs'
import { OrderItem } from './order-item'
import { type OrderFilter, useOrders } from './use-orders'
import './index.scss'

const filters: { filter: OrderFilter | undefined; words: string }[] = [
  { filter: undefined, words: '全部' },
  { filter: 'unpaid', words: '待付款' },
  { filter: 'paid', words: '待发货' },
  { filter: 'shipped', words: '待收货' },
  { filter: 'received', words: '已收货' },
  { filter: 'completed', words: '已完成' },
  { filter: 'closed', words: '已关闭' },
]

const tabOf = (filter: OrderFilter | undefined) => `tab-${filter ?? 'all'}`
const tabs = filters.map(({ filter, words }) => ({ id: tabOf(filter), words }))

/** The buyer's orders by state. */
export default function OrdersPage() {
  const { state } = useRouter().params
  const [filter, setFilter] = useState(() => filters.find(one => one.filter === state)?.filter)
  const list = useOrders(filter)
  useReachBottom(() => void list.more())
  return (
    <PageRoot>
      <TabsRow
        label="订单状态"
        tabs={tabs}
        chosen={tabOf(filter)}
        onChoose={id => setFilter(filters.find(one => tabOf(one.filter) === id)?.filter)}
      />
      <Orders list={list} />
    </PageRoot>
  )
}

function Orders({ list: { query, restart } }: { list: ReturnType<typeof useOrders> }) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="你的订单和钱都没有变。" onRetry={restart} />
  }
  if (query.first.orders.length === 0) {
    return (
      <Empty icon="box" title="这里还没有订单" words="下了单，就能在这里看到它走到哪一步。">
        <Button id="go-home" className="empty-button" onTap={() => Taro.switchTab({ url: routes.home })}>
          去逛逛
        </Button>
      </Empty>
    )
  }
  return (
    <View className="page">
      <FoldingRows
        name="orders"
        rowPx={190}
        boxes={query.pages.map(({ orders }) => orders)}
        draw={order => <OrderItem key={order.number} order={order} />}
      />
      {query.after ? null : <View className="orders-end">都在这里了</View>}
    </View>
  )
}
