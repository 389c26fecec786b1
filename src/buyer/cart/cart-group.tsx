import { Text, View } from '@tarojs/components'
import type { CartItem } from '../../../types/api/cart'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { usePlaces } from '../../shared/folding/use-places'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { CartLine } from './cart-line'
import type { Ticks } from './ticks'
import type { useCart } from './use-cart'

/** About a screen and a half of lines. */
const linesPerBox = 10

/** A name of one row and nothing changed; with more of either a line is higher. */
const linePx = 125

interface CartGroupProps {
  /** Names the group in the ids of its boxes. */
  name: string
  title: string
  items: CartItem[]
  cart: ReturnType<typeof useCart>
  ticks: Ticks
  /** What one may do with the group, beside its title. */
  tool?: { id: string; words: string; onTap: () => void }
}

/** A group of lines under its title; nothing at all when it is empty. */
export function CartGroup({ name, title, items, cart, ticks, tool }: CartGroupProps) {
  const places = usePlaces(items)
  if (items.length === 0) return null
  const mostly = items.filter(ticks.isOn).length * 2 > items.length
  return (
    <>
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
      <View className={`card cart-lines ${mostly ? 'ticks-on' : 'ticks-off'}`}>
        <FoldingRows
          name={name}
          boxes={inBoxes(places, linesPerBox)}
          rowPx={linePx}
          draw={({ skuId, item }) => (
            <Slot key={skuId}>
              {item ? <CartLine item={item} cart={cart} ticks={ticks} mostly={mostly} /> : null}
            </Slot>
          )}
        />
      </View>
    </>
  )
}
