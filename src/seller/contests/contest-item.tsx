import { View } from '@tarojs/components'
import type { ContestCard } from '../../../types/api/credit-views'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { CreditedOrder } from '../credit/credited-order'
import { contestKey } from './use-contests'

interface ContestItemProps {
  contest: ContestCard
  onOpen: () => void
}

/** One contest that waits: of which order, who says what, and who earns now. */
export function ContestItem({ contest, onOpen }: ContestItemProps) {
  const { name, words, at, earner } = contest
  const key = contestKey(contest)
  return (
    <View id={`contest-${key}`} className="card credit-card">
      <View className="title">{name}说这一单是自己带来的</View>
      <View className="credit-said">{words}</View>
      <View className="small quiet">{moment(at, Date.now())} 提出</View>
      <View className="small middling contest-now">{earner ? `现在归${earner}` : '现在没有人得'}</View>
      <CreditedOrder id={`contest-order-${key}`} order={contest}>
        <Button id={`open-contest-${key}`} kind="soft" onTap={onOpen}>
          看记录
        </Button>
      </CreditedOrder>
    </View>
  )
}
