import { View } from '@tarojs/components'
import type { CreditCard } from '../../../types/api/credit-views'
import { moment } from '../../shared/time'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { standingWords } from './credit-words'

/** One order in short: its goods, how it stands, what it earns. */
export function CreditLine({ credit }: { credit: CreditCard }) {
  const [first, ...others] = credit.lines
  return (
    <View className="credit-line">
      {first ? <Picture className="credit-picture" picture={first.picture} name={first.name} /> : null}
      <View className="grow">
        <View className="title">
          {first?.name}
          {others.length > 0 ? ` 等 ${credit.lines.length} 种` : ''}
        </View>
        <View className="small quiet">
          {moment(credit.placedAt, Date.now())} 下单 · {standingWords(credit)}
        </View>
      </View>
      {credit.earnFen > 0 ? (
        <View className="credit-earned">
          +<Price fen={credit.earnFen} size="small" tone="ink" />
        </View>
      ) : null}
    </View>
  )
}
