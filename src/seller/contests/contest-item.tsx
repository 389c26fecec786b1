import { Text, View } from '@tarojs/components'
import type { ContestCard } from '../../../types/api/credit-views'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { Tap } from '../../shared/ui/tap'
import { contestKey } from './use-contests'

interface ContestItemProps {
  contest: ContestCard
  onOpen: () => void
}

/** One contest that waits: of which order, who says what, and who earns now. */
export function ContestItem({ contest, onOpen }: ContestItemProps) {
  const { number, placedAt, lines, name, words, at, earner } = contest
  const key = contestKey(contest)
  return (
    <View id={`contest-${key}`} className="card contest">
      <View className="title">{name}说这一单是自己带来的</View>
      <View className="contest-said">{words}</View>
      <View className="small quiet">{moment(at, Date.now())} 提出</View>
      <View className="small middling contest-now">{earner ? `现在归${earner}` : '现在没有人得'}</View>
      <View className="small quiet">
        {lines.map(line => `${line.name} ${line.spec} ×${line.quantity}`).join('，')}
      </View>
      <View className="row row-apart contest-deeds">
        <Tap
          id={`contest-order-${key}`}
          className="contest-order"
          role="link"
          onTap={() => void go(routes.sellerOrder(number))}
        >
          <Text className="contest-number">{number}</Text>
          <Text className="small quiet">{moment(placedAt, Date.now())} 下单</Text>
        </Tap>
        <Button id={`open-contest-${key}`} kind="soft" onTap={onOpen}>
          看记录
        </Button>
      </View>
    </View>
  )
}
