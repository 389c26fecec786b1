import { Text, View } from '@tarojs/components'
import type { RefundView } from '../../../types/api/order'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'
import { Price } from '../../shared/ui/price'
import { refundWords } from '../../shared/words'

const tones: Record<RefundView['state'], 'plain' | 'good' | 'warn'> = {
  under_way: 'plain',
  done: 'good',
  held_up: 'warn',
}

/** WeChat gives one payment back in up to fifty parts. */
const refundsPerBox = 10
const refundPx = 90

/** Money back: how much, why, and where it is. */
export const Refunds = ({ refunds }: { refunds: RefundView[] }) =>
  refunds.length === 0 ? null : (
    <View className="card order-block">
      <FoldingRows
        name="refunds"
        dense
        rowPx={refundPx}
        boxes={inBoxes(refunds, refundsPerBox)}
        draw={refund => <Refund key={refund.id} refund={refund} />}
      />
    </View>
  )

const Refund = ({ refund: { refundFen, reason, at, state } }: { refund: RefundView }) => (
  <View className="refund">
    <View className="row row-apart">
      <Text className="title">退款</Text>
      <Price fen={refundFen} size="small" tone="ink" />
    </View>
    <View className="small quiet">
      {moment(at, Date.now())}，{reason}
    </View>
    <Chip tone={tones[state]}>{refundWords[state]}</Chip>
  </View>
)
