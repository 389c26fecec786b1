import { Text, View } from '@tarojs/components'
import type { OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import {
  afterSaleKindWords,
  afterSaleStateWords,
  afterSaleTones,
} from '../../shared/after-sale/after-sale-words'
import { go } from '../../shared/go'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'
import { Icon } from '../../shared/ui/icon'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'

/** What was asked for after paying: how it stands, its sum, and the way to it. The latest stands first. */
export const AfterSales = ({ order: { number, afterSales } }: { order: OrderView }) =>
  afterSales.length === 0 ? null : (
    <View className="card order-block">
      {[...afterSales].reverse().map(({ id, kind, state, refundFen, at }) => (
        <Tap
          key={id}
          id={`after-sale-${id}`}
          className="order-after-sale"
          role="link"
          onTap={() => void go(routes.afterSale(number, id))}
        >
          <View className="grow">
            <View className="row">
              <Text className="title">{afterSaleKindWords[kind]}</Text>
              <Chip tone={afterSaleTones[state]}>{afterSaleStateWords[state]}</Chip>
            </View>
            <View className="small quiet">{moment(at, Date.now())} 申请</View>
          </View>
          <Price fen={refundFen} size="small" tone="ink" />
          <Icon name="right" className="quiet-icon" />
        </Tap>
      ))}
    </View>
  )
