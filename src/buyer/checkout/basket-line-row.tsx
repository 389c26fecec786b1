import { Text, View } from '@tarojs/components'
import { LIMITS } from '../../../types/limits'
import type { BasketLine } from '../../shared/basket'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Stepper } from '../../shared/ui/stepper'

interface BasketLineRowProps {
  line: BasketLine
  /** Changes how many of a SKU; absent when the cart said how many. */
  onQuantity: ((skuId: string, quantity: number) => void) | undefined
}

/** One line as it will be ordered. */
export const BasketLineRow = ({ line, onQuantity }: BasketLineRowProps) => (
  <>
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
  </>
)
