import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LIMITS } from '../../../types/limits'
import type { BasketLine } from '../../shared/basket'
import { Field } from '../../shared/ui/field'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'

interface BasketCardProps {
  lines: BasketLine[]
  onNote: (words: string) => void
  /** What stands between the goods and the note: the coupon. */
  children: ReactNode
}

/** The goods as they will be ordered, and a word to the shop. */
export const BasketCard = ({ lines, onNote, children }: BasketCardProps) => (
  <View className="card basket">
    {lines.map(line => (
      <View key={line.skuId} className="basket-line">
        <Picture className="basket-picture" picture={line.picture} />
        <View className="grow">
          <View className="title">{line.name}</View>
          <View className="small quiet">{line.spec}</View>
        </View>
        <View className="basket-figures">
          <Price fen={line.priceFen} size="small" tone="ink" />
          <Text className="small quiet">×{line.quantity}</Text>
        </View>
      </View>
    ))}
    {children}
    <Field
      id="note"
      label="留言"
      placeholder="想对店家说的话"
      initial=""
      maxLength={LIMITS.noteChars}
      onChange={onNote}
    />
  </View>
)
