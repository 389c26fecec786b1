import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { LIMITS } from '../../../types/limits'
import type { BasketLine } from '../../shared/basket'
import { Field } from '../../shared/ui/field'
import { BasketLineRow } from './basket-line-row'

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
    <Lines lines={lines} onQuantity={onQuantity} />
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

/** A line that was taken out leaves its place empty: without it all the others would be sent to the screen again. */
function Lines({ lines, onQuantity }: Pick<BasketCardProps, 'lines' | 'onQuantity'>) {
  const [places] = useState(() => lines.map(({ skuId }) => skuId))
  return places.map(place => {
    const line = lines.find(({ skuId }) => skuId === place)
    return (
      <View key={place} className={line ? 'basket-line' : ''}>
        {line ? <BasketLineRow line={line} onQuantity={onQuantity} /> : null}
      </View>
    )
  })
}
