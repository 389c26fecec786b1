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
import { changeWords, isGone, nameOf } from './cart-sums'
import type { Ticks } from './ticks'
import type { useCart } from './use-cart'

interface CartLineProps {
  item: CartItem
  cart: ReturnType<typeof useCart>
  ticks: Ticks
  /** Whether most lines of the group are ticked. */
  mostly: boolean
}

/**
 * One line of the cart: ticked or not, its price and what changed about it, its quantity. While sorting it stays as it is
 * drawn and the page's class hides what cannot be used: a full cart would be too much to send with one tap.
 */
export function CartLine({ item, cart, ticks, mostly }: CartLineProps) {
  const { skuId, productId, spec, picture, state } = item
  const name = nameOf(item)
  const gone = isGone(item)
  return (
    <View className={looks(item)}>
      <Tick
        id={`choose-${skuId}`}
        label={`选${name}`}
        on={ticks.isOn(item)}
        mostly={mostly}
        onTap={() => ticks.tap(item)}
      />
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
          {gone ? null : <Quantity item={item} cart={cart} />}
        </View>
      </View>
    </View>
  )
}

function looks(item: CartItem): string {
  if (isGone(item)) return 'cart-line is-gone'
  return item.state === 'too_few' ? 'cart-line is-short' : 'cart-line'
}

const Quantity = ({ item, cart }: Pick<CartLineProps, 'item' | 'cart'>) => (
  <Stepper
    id={`quantity-${item.skuId}`}
    quantity={item.quantity}
    most={Math.min(item.available, LIMITS.quantityPerLine)}
    onChange={quantity => cart.setQuantity(item.skuId, quantity)}
  />
)

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
