import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { LIMITS } from '../../../types/limits'
import type { BasketLine } from '../../shared/basket'
import { Field } from '../../shared/ui/field'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Stepper } from '../../shared/ui/stepper'

interface BasketCardProps {
  lines: BasketLine[]
  /** Changes how many of a SKU; absent when the cart said how many. */
  onQuantity: ((skuId: string, quantity: number) => void) | undefined
  onNote: (words: string) => void
  /** What stands between the goods and the note: the coupon. */
  children: ReactNode
}

/** The goods as they will be ordered, and a word to the shop. */
export const BasketCard = ({ lines, onQuantity, onNote, children }: BasketCardProps) => (
  <View className="card basket">
    {lines.map(line => (
      <View key={line.skuId} className="basket-line">
        <Picture className="basket-picture" picture={line.picture} name={line.name} />
        <View className="grow">
          <View className="title">{line.name}</View>
          <View className="small quiet">{line.spec}</View>
        </View>
        <View className="basket-figures">
          <Price fen={line.priceFen} size="small" tone="ink" />
          {onQuantity ? (
            <Stepper
              id={`quantity-${line.skuId}`}
              quantity={line.quantity}
              most={Math.min(line.available, LIMITS.quantityPerLine)}
              onChange={quantity => onQuantity(line.skuId, quantity)}
            />
          ) : (
            <Text className="small quiet">×{line.quantity}</Text>
          )}
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
