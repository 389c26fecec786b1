import { View } from '@tarojs/components'
import type { CartItem } from '../../../types/api/cart'
import { routes } from '../../routes'
import { keepBasket } from '../../shared/basket'
import { Slot } from '../../shared/ui/slot'
import { useGoOnce } from '../../shared/use-go-once'
import { CartGroup } from './cart-group'
import { canSettle, groupItems } from './cart-sums'
import { SettleBar } from './settle-bar'
import { SortingBar } from './sorting-bar'
import { ticksOf } from './ticks'
import type { useCart } from './use-cart'
import { useSorting } from './use-sorting'

interface CartLinesProps {
  items: CartItem[]
  cart: ReturnType<typeof useCart>
}

/** What can be bought and what cannot, edited in place, and at the foot the sum of what is ticked. */
export function CartLines({ items, cart }: CartLinesProps) {
  const sorting = useSorting(items)
  const goOnce = useGoOnce()
  const ticks = ticksOf(cart, sorting)
  const { ready, others } = groupItems(items)
  const idsOf = (some: readonly CartItem[]) => some.map(({ skuId }) => skuId)
  const settle = () => {
    keepBasket({ from: 'cart', lines: cart.chosen })
    void goOnce(routes.checkout)
  }
  const removePicked = async () => {
    if (await cart.remove(sorting.picked)) sorting.turn(false)
  }
  const sort = {
    id: 'sort-cart',
    words: sorting.on ? '完成' : '整理',
    onTap: () => sorting.turn(!sorting.on),
  }
  const clear = { id: 'clear-others', words: '移走', onTap: () => void cart.remove(others) }
  return (
    <View className={sorting.on ? 'page cart is-sorting' : 'page cart is-buying'}>
      <CartGroup name="cart-ready" title="可以买" items={ready} cart={cart} ticks={ticks} tool={sort} />
      <CartGroup
        name="cart-others"
        title="暂时买不了"
        items={others}
        cart={cart}
        ticks={ticks}
        {...(ready.length === 0 || !sorting.on ? { tool: clear } : {})}
      />
      <Slot>
        {sorting.on ? (
          <SortingBar sorting={sorting} count={items.length} onRemove={removePicked} />
        ) : (
          <SettleBar
            chosen={cart.chosen}
            all={ready.filter(canSettle)}
            onAll={on => cart.toggle(idsOf(ready), on)}
            onSettle={settle}
          />
        )}
      </Slot>
    </View>
  )
}
