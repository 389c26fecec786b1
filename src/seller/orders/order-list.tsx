import { View } from '@tarojs/components'
import type { SellerTab } from '../../../types/api/seller-order'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { OrderRow } from './order-row'
import type { useSellerOrders } from './use-seller-orders'

/** What it means that a list is empty. */
const emptyWords: Record<SellerTab, { title: string; words: string }> = {
  to_ship: { title: '都发出去了', words: '有人付了款，就排在这里等着发。' },
  shipped: { title: '路上没有包裹', words: '发出去、还没收到的会在这里。' },
  after_sale: { title: '没有退款和售后', words: '退了款的、有售后在办的订单会在这里。' },
  all: { title: '还没有订单', words: '把商品发给朋友，第一单就来了。' },
}
const notFound = {
  title: '没有找到',
  words: '换个说法：整个单号、手机后四位、收货人的名字，或者商品名里的字。',
}

/** An order is about a quarter of a screen. */
const ordersPerBox = 3

interface OrderListProps {
  list: ReturnType<typeof useSellerOrders>
  tab: SellerTab
  /** What was searched for; '' = the list of `tab`. */
  words: string
}

/** The orders that were found, and, where they wait to be shipped, the ways to ship them. */
export function OrderList({ list: { query, restart, more }, tab, words }: OrderListProps) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="订单都没有变。" onRetry={restart} />
  }
  const orders = query.pages.flatMap(page => page.orders)
  const isBlank = orders.length === 0
  if (isBlank && !query.after) {
    return (
      <View>
        {!words && tab === 'after_sale' ? <AfterSaleWay /> : null}
        <Empty icon={words ? 'search' : 'box'} {...(words ? notFound : emptyWords[tab])} />
      </View>
    )
  }
  return (
    <View>
      {!words && tab === 'to_ship' ? <ShipWays /> : null}
      {!words && tab === 'after_sale' ? <AfterSaleWay /> : null}
      <FoldingRows
        name="seller-orders"
        dense
        rowPx={190}
        boxes={inBoxes(orders, ordersPerBox)}
        draw={order => <OrderRow key={order.number} order={order} />}
      />
      <ListEnd goesOn={query.after !== undefined} isBlank={isBlank} onMore={() => void more()} />
    </View>
  )
}

interface ListEndProps {
  goesOn: boolean
  /** Nothing was found yet: without anything to scroll, the way on is a button. */
  isBlank: boolean
  onMore: () => void
}

function ListEnd({ goesOn, isBlank, onMore }: ListEndProps) {
  if (!goesOn) return <View className="orders-end">都在这里了</View>
  if (!isBlank) return null
  return (
    <Button id="search-on" kind="line" onTap={onMore}>
      还没找到，再往前找
    </Button>
  )
}

const ShipWays = () => (
  <View className="row ship-ways">
    <Button id="to-ship" kind="soft" className="grow" onTap={() => void go(routes.ship())}>
      去发货
    </Button>
    <Button id="to-ship-many" kind="line" className="grow" onTap={() => void go(routes.shipMany)}>
      贴一批单号
    </Button>
  </View>
)

/** The list below is of orders; what buyers ask for is answered on a page of its own. */
const AfterSaleWay = () => (
  <Button
    id="to-after-sales"
    kind="soft"
    className="after-sale-way"
    onTap={() => void go(routes.sellerAfterSales)}
  >
    看退换申请
  </Button>
)
