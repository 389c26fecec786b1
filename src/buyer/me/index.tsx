import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { useCartBadge } from '../../shared/cart-count'
import { Icon, type IconName } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import './index.scss'

const states: { state: string; icon: IconName; words: string }[] = [
  { state: 'unpaid', icon: 'wallet', words: '待付款' },
  { state: 'paid', icon: 'box', words: '待发货' },
  { state: 'shipped', icon: 'truck', words: '待收货' },
  { state: 'completed', icon: 'check', words: '已完成' },
]

const open = (url: string) => () => void Taro.navigateTo({ url })

/** The buyer's own corner: orders by state, addresses. It asks the server nothing, so it is there at once. */
export default function MePage() {
  useCartBadge()
  return (
    <View className="page">
      <View className="card me-orders">
        <Tap id="all-orders" className="me-row" role="link" onTap={open(routes.orders())}>
          <Text className="title grow">我的订单</Text>
          <Text className="small quiet">全部</Text>
          <Icon name="right" className="quiet-icon" />
        </Tap>
        <View className="me-states">
          {states.map(({ state, icon, words }) => (
            <Tap
              key={state}
              id={`orders-${state}`}
              className="me-state"
              role="link"
              onTap={open(routes.orders(state))}
            >
              <Icon name={icon} className="me-icon" />
              <Text>{words}</Text>
            </Tap>
          ))}
        </View>
      </View>
      <View className="card">
        <Tap id="addresses" className="me-row" role="link" onTap={open(routes.addresses())}>
          <Icon name="pin" />
          <Text className="grow">收货地址</Text>
          <Icon name="right" className="quiet-icon" />
        </Tap>
      </View>
    </View>
  )
}
