import { Text, View } from '@tarojs/components'
import type { RefundView } from '../../../types/api/order'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'

const refundWords: Record<RefundView['state'], string> = {
  under_way: '退款中',
  done: '已退到',
  held_up: '没退成，在「需要处理」里再退',
}
const tones: Record<RefundView['state'], 'plain' | 'good' | 'bad'> = {
  under_way: 'plain',
  done: 'good',
  held_up: 'bad',
}

/** WeChat gives one payment back in up to fifty parts. */
const refundsPerBox = 5
const refundPx = 70

/** The money: what was paid, what was tried before, what went back. */
export function Money({ order: { state, payment, attempts, refunds } }: { order: SellerOrderView }) {
  if (attempts.length === 0 && refunds.length === 0) return null
  const now = Date.now()
  const current = state === 'unpaid' ? attempts[attempts.length - 1] : undefined
  const unpaidWords = (attempt: (typeof attempts)[number]) => (attempt === current ? '还没付' : '没有付')
  return (
    <View className="card seller-order-block">
      <View className="title">收退款</View>
      {attempts.map(attempt => {
        const { outTradeNo, totalFen, startedAt } = attempt
        const paid = outTradeNo === payment?.outTradeNo
        return (
          <Entry
            key={outTradeNo}
            words={paid ? `收到 ${yuan(totalFen)}` : `要付 ${yuan(totalFen)}，${unpaidWords(attempt)}`}
            more={paid ? `${moment(payment.at, now)} 微信支付` : `${moment(startedAt, now)} 开始付款`}
            number={paid ? payment.transactionId : outTradeNo}
          />
        )
      })}
      <FoldingRows
        name="seller-refunds"
        dense
        rowPx={refundPx}
        boxes={inBoxes(refunds, refundsPerBox)}
        draw={refund => <Refund key={refund.id} refund={refund} />}
      />
    </View>
  )
}

const Refund = ({ refund: { id, refundFen, reason, at, state } }: { refund: RefundView }) => (
  <View id={`refund-${id}`} className="seller-order-entry">
    <View className="row row-apart">
      <Text>退 {yuan(refundFen)}</Text>
      <Chip tone={tones[state]}>{refundWords[state]}</Chip>
    </View>
    <View className="small quiet">
      {moment(at, Date.now())}，{reason}
    </View>
  </View>
)

const Entry = ({ words, more, number }: { words: string; more: string; number: string }) => (
  <View className="seller-order-entry">
    <View>{words}</View>
    <View className="small quiet">
      {more}，{number}
    </View>
  </View>
)
