import { Text, View } from '@tarojs/components'
import type { OrderCard } from '../../../types/api/order'
import { routes } from '../../routes'
import { afterSaleStateWords } from '../../shared/after-sale/after-sale-words'
import { go } from '../../shared/go'
import { moment } from '../../shared/time'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'
import { stateWords } from '../../shared/words'

const picturesShown = 4

/** One order in the list: its state in words, what is in it, its sum. */
export function OrderItem({ order }: { order: OrderCard }) {
  const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  // Two SKUs of one product mostly share their picture; goods without one are told apart by name.
  const pictured = new Map(order.lines.map(line => [line.picture || line.name, line]))
  const shown = [...pictured].slice(0, picturesShown)
  const [first] = order.lines
  return (
    <View className="card order-item">
      <Tap id={`order-${order.number}`} role="link" onTap={() => void go(routes.order(order.number))}>
        <View className="row row-apart">
          <Text className="small quiet">{moment(order.placedAt, Date.now())}</Text>
          <Text className={isTheirTurn(order) ? 'small brand' : 'small middling'}>
            {stateWords[order.state]}
          </Text>
        </View>
        <View className="order-item-goods">
          {shown.map(([key, { picture, name }]) => (
            <Picture key={key} className="order-item-picture" picture={picture} name={name} />
          ))}
          {shown.length === 1 && first ? (
            <View className="grow">
              <View className="title">{first.name}</View>
              <View className="small quiet">
                {order.lines.length === 1 ? first.spec : `${first.spec} 等 ${order.lines.length} 种`}
              </View>
            </View>
          ) : null}
        </View>
        <View className="row row-apart">
          <Text className="small quiet">
            共 {pieces} 件{order.afterSale ? `，售后${afterSaleStateWords[order.afterSale]}` : ''}
          </Text>
          <Price fen={order.payableFen} size="small" tone="ink" />
        </View>
      </Tap>
      {order.state === 'received' ? (
        <Tap
          id={`review-${order.number}`}
          className="order-item-review"
          role="link"
          onTap={() => void go(routes.writeReview(order.number))}
        >
          写评价
        </Tap>
      ) : null}
    </View>
  )
}

/** Whether it waits for the buyer: what one may ask for besides is no call to act. */
const isTheirTurn = ({ actions }: OrderCard): boolean =>
  actions.includes('pay') || actions.includes('receive')
