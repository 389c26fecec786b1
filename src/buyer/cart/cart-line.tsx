import { Text, View } from '@tarojs/components'
import type { CartItem } from '../../../types/api/cart'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Stepper } from '../../shared/ui/stepper'
import { Tap } from '../../shared/ui/tap'
import { Tick } from '../../shared/ui/tick'
import { canSettle, changeWords, nameOf } from './cart-sums'
import type { useCart } from './use-cart'
import type { Sorting } from './use-sorting'

interface CartLineProps {
  item: CartItem
  cart: ReturnType<typeof useCart>
  sorting: Sorting
}

/** One line of the cart: ticked or not, its price and what changed about it, its quantity. */
export function CartLine({ item, cart, sorting }: CartLineProps) {
  const { skuId, productId, spec, picture, state } = item
  const name = nameOf(item)
  const gone = state === 'sold_out' || state === 'off_sale'
  return (
    <View className={gone ? 'cart-line is-gone' : 'cart-line'}>
      {sorting.on ? <PickTick item={item} sorting={sorting} /> : <BuyTick item={item} cart={cart} />}
      <Tap
        id={`open-${skuId}`}
        role="link"
        label={state === 'sold_out' ? `${name} 卖完了` : name}
        onTap={() => void go(routes.product(productId))}
      >
        <Picture className="cart-picture" picture={picture} name={name} soldOut={state === 'sold_out'} />
      </Tap>
      <View className="grow">
        <View className="title cart-name">{name}</View>
        <View className="small quiet">{spec}</View>
        <Change item={item} />
        <View className="row row-apart cart-last">
          {gone ? (
            <Text className="small quiet">{state === 'off_sale' ? '已下架' : '等下一批'}</Text>
          ) : (
            <Price fen={item.priceFen} short />
          )}
          {gone || sorting.on ? null : <Quantity item={item} cart={cart} />}
        </View>
      </View>
    </View>
  )
}

const Quantity = ({ item, cart }: Pick<CartLineProps, 'item' | 'cart'>) => (
  <Stepper
    id={`quantity-${item.skuId}`}
    quantity={item.quantity}
    most={Math.min(item.available, LIMITS.quantityPerLine)}
    onChange={quantity => cart.setQuantity(item.skuId, quantity)}
  />
)

function BuyTick({ item, cart }: Pick<CartLineProps, 'item' | 'cart'>) {
  const on = canSettle(item) && !cart.left.has(item.skuId)
  return (
    <Tick
      id={`choose-${item.skuId}`}
      label={`选择${nameOf(item)}`}
      on={on}
      disabled={!canSettle(item)}
      onTap={() => cart.toggle([item.skuId], !on)}
    />
  )
}

function PickTick({ item, sorting }: Pick<CartLineProps, 'item' | 'sorting'>) {
  const { skuId } = item
  const on = sorting.isPicked(skuId)
  return (
    <Tick
      id={`pick-${skuId}`}
      label={`选${nameOf(item)}移走`}
      on={on}
      onTap={() => sorting.pick(skuId, !on)}
    />
  )
}

/** What is different from when it was put in, in words. */
function Change({ item }: { item: CartItem }) {
  const words = changeWords(item)
  return words ? (
    <View className="cart-change">
      <Icon name="info" className="small-icon" />
      <Text>{words}</Text>
    </View>
  ) : null
}
