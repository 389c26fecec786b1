import { Text, View } from '@tarojs/components'
import type { CartItem } from '../../../types/api/cart'
import { Tap } from '../../shared/ui/tap'
import { CartLine } from './cart-line'
import type { useCart } from './use-cart'

interface CartGroupProps {
  title: string
  items: CartItem[]
  cart: ReturnType<typeof useCart>
  /** Takes the whole group out. */
  onClear?: () => void
}

/** A group of lines under its title; nothing at all when it is empty. */
export const CartGroup = ({ title, items, cart, onClear }: CartGroupProps) =>
  items.length === 0 ? null : (
    <View>
      <View className="section">
        <View>
          {title}
          <Text className="section-count">{items.length} 样</Text>
        </View>
        {onClear ? (
          <Tap id="clear-others" className="text-tap" onTap={onClear}>
            移走
          </Tap>
        ) : null}
      </View>
      <View className="card cart-lines">
        {items.map(item => (
          <CartLine key={item.skuId} item={item} cart={cart} />
        ))}
      </View>
    </View>
  )
