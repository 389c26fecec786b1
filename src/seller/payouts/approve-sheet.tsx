import { Text, View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { payeeWords, sumsWords } from './payout-words'
import { type Outcome, sumsOf } from './selection'

interface ApproveFormProps {
  payouts: PayoutCard[]
  busy: boolean
  onApprove: () => void
}

/** Reads out who gets how much before it is done. */
export function ApproveForm({ payouts, busy, onApprove }: ApproveFormProps) {
  const { netFen, taxFen } = sumsOf(payouts)
  return (
    <View>
      <View className="heading sheet-heading">同意 {payouts.length} 笔提现</View>
      {payouts.map(payout => (
        <View key={payout.id} id={`approving-${payout.id}`} className="payout-line">
          <View className="row row-apart">
            <Text className="grow">{payout.distributor.name}</Text>
            <Text className="title payout-net">{yuan(payout.netFen)}</Text>
          </View>
          <View className="small quiet">
            {payeeWords(payout)}；{sumsWords(payout)}
          </View>
        </View>
      ))}
      <View id="approve-sum" className="row row-apart payout-line title">
        <Text className="grow">共付</Text>
        <Text>{yuan(netFen)}</Text>
      </View>
      <View className="small middling payout-remark">
        从商户号的余额付出{taxFen > 0 ? `；另外代扣税 ${yuan(taxFen)}，留着报税` : ''}
        。每一位都要在微信里确认，24 小时没有确认就退回。
      </View>
      <Button id="confirm-approve" busy={busy} onTap={onApprove}>
        同意，共付 {yuan(netFen)}
      </Button>
    </View>
  )
}

/** What became of each. */
export const Outcomes = ({ outcomes, onClose }: { outcomes: readonly Outcome[]; onClose: () => void }) => {
  const done = outcomes.filter(({ refused }) => !refused).length
  return (
    <View ariaRole="status">
      <View className="heading sheet-heading">
        {done === outcomes.length
          ? `${done} 笔都同意了`
          : `同意了 ${done} 笔，${outcomes.length - done} 笔没有动`}
      </View>
      {outcomes.map(({ payout, refused }) => (
        <View key={payout.id} id={`outcome-${payout.id}`} className="payout-line">
          <View className="row row-apart">
            <Text className="grow">{payout.distributor.name}</Text>
            <Text className="title payout-net">{yuan(payout.netFen)}</Text>
          </View>
          <View className={refused ? 'small payout-stands-out' : 'small payout-good'}>
            {refused || '同意了，一分钟里交给微信'}
          </View>
        </View>
      ))}
      <Button id="outcomes-seen" kind="soft" className="payout-remark" onTap={onClose}>
        知道了
      </Button>
    </View>
  )
}
