import { Text, View } from '@tarojs/components'
import type { OrderAfterSaleView } from '../../../types/api/after-sale-views'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { afterSaleWords } from './state-words'

/** The after-sales of the order; they are answered on a page of their own. */
export const AfterSales = ({
  number,
  afterSales,
}: {
  number: string
  afterSales: readonly OrderAfterSaleView[]
}) =>
  afterSales.length === 0 ? null : (
    <View className="card seller-order-block">
      <View className="title">售后</View>
      {afterSales.map(({ id, kind, state, refundFen, at }) => (
        <Tap
          key={id}
          id={`after-sale-${id}`}
          className="row seller-order-row"
          role="link"
          onTap={() => void go(routes.sellerAfterSale(number, id))}
        >
          <View className="grow">
            <View>
              {kind === 'return' ? '退货退款' : '退款'} {yuan(refundFen)}
            </View>
            <View className="small quiet">{moment(at, Date.now())} 申请</View>
          </View>
          <Text className="small middling">{afterSaleWords[state]}</Text>
          <Icon name="right" className="small-icon quiet" />
        </Tap>
      ))}
    </View>
  )
