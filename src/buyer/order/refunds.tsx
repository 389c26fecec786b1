import { Text, View } from '@tarojs/components'
import type { RefundView } from '../../../types/api/order'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'
import { Price } from '../../shared/ui/price'
import { refundWords } from '../../shared/words'

const tones: Record<RefundView['state'], 'plain' | 'good' | 'warn'> = {
  under_way: 'plain',
  done: 'good',
  held_up: 'warn',
}

/** Money back: how much, why, and where it is. */
export const Refunds = ({ refunds }: { refunds: RefundView[] }) =>
  refunds.length === 0 ? null : (
    <View className="card order-block">
      {refunds.map(({ id, refundFen, reason, at, state }) => (
        <View key={id} className="refund">
          <View className="row row-apart">
            <Text className="title">退款</Text>
            <Price fen={refundFen} size="small" tone="ink" />
          </View>
          <View className="small quiet">
            {moment(at, Date.now())}，{reason}
          </View>
          <Chip tone={tones[state]}>{refundWords[state]}</Chip>
        </View>
      ))}
    </View>
  )
