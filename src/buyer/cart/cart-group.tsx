import { Text, View } from '@tarojs/components'
import type { CartItem } from '../../../types/api/cart'
import { Tap } from '../../shared/ui/tap'
import { FoldingRows } from '../goods-list/folding-rows'
import { CartLine } from './cart-line'
import type { useCart } from './use-cart'
import type { Sorting } from './use-sorting'

/** About a screen and a half of lines. */
const linesPerBox = 10

const inBoxes = (items: CartItem[]): CartItem[][] =>
  Array.from({ length: Math.ceil(items.length / linesPerBox) }, (_, box) =>
    items.slice(box * linesPerBox, (box + 1) * linesPerBox),
  )

interface CartGroupProps {
  /** Names the group in the ids of its boxes. */
  name: string
  title: string
  items: CartItem[]
  cart: ReturnType<typeof useCart>
  sorting: Sorting
  /** What one may do with the group, beside its title. */
  tool?: { id: string; words: string; onTap: () => void }
}

/** A group of lines under its title; nothing at all when it is empty. */
export const CartGroup = ({ name, title, items, cart, sorting, tool }: CartGroupProps) =>
  items.length === 0 ? null : (
    <View>
      <View className="section">
        <View>
          {title}
          <Text className="section-count">{items.length} 样</Text>
        </View>
        {tool ? (
          <Tap id={tool.id} className="text-tap" onTap={tool.onTap}>
            {tool.words}
          </Tap>
        ) : null}
      </View>
      <View className="card cart-lines">
        <FoldingRows
          name={name}
          boxes={inBoxes(items)}
          draw={item => <CartLine key={item.skuId} item={item} cart={cart} sorting={sorting} />}
        />
      </View>
    </View>
  )
