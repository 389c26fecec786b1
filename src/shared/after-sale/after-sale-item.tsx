import { Text, View } from '@tarojs/components'
import type { AfterSaleCard } from '../../../types/api/after-sale-views'
import { go } from '../go'
import { Chip } from '../ui/chip'
import { Picture } from '../ui/picture'
import { Price } from '../ui/price'
import { Tap } from '../ui/tap'
import {
  afterSaleKindWords,
  afterSaleReasonWords,
  afterSaleStateWords,
  afterSaleTones,
} from './after-sale-words'
import { deadline, type Side } from './deadline'
import './after-sale.scss'

interface AfterSaleItemProps {
  card: AfterSaleCard
  /** The page it leads to. */
  url: string
  side: Side
}

/** One after-sale in a list: state, what it is about, its sum, and when it goes on. */
export function AfterSaleItem({ card, url, side }: AfterSaleItemProps) {
  const [first, ...others] = card.lines
  const due = deadline(card, Date.now(), side)
  const pieces = card.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <Tap id={`after-sale-${card.id}`} className="card after-sale-item" role="link" onTap={() => void go(url)}>
      <View className="row row-apart">
        <Text className="small quiet">
          {afterSaleKindWords[card.kind]}，{afterSaleReasonWords[card.reason]}
        </Text>
        <Chip tone={afterSaleTones[card.state]}>{afterSaleStateWords[card.state]}</Chip>
      </View>
      {first ? (
        <View className="after-sale-line">
          <Picture className="after-sale-picture" picture={first.picture} name={first.name} />
          <View className="grow">
            <View className="title">{first.name}</View>
            <View className="small quiet">
              {others.length > 0 ? `等 ${card.lines.length} 种，` : `${first.spec}，`}共 {pieces} 件
            </View>
          </View>
          <Price fen={card.refundFen} size="small" tone="ink" />
        </View>
      ) : null}
      {due ? <View className="small middling">{due}</View> : null}
    </Tap>
  )
}
