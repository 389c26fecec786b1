import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CartItem } from '../../../types/api/cart'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { yuan } from '../../shared/money'
import { Icon } from '../../shared/ui/icon'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Stepper } from '../../shared/ui/stepper'
import { Tap } from '../../shared/ui/tap'
import { Tick } from '../../shared/ui/tick'
import { canSettle } from './cart-sums'
import type { useCart } from './use-cart'

interface CartLineProps {
  item: CartItem
  cart: ReturnType<typeof useCart>
}

/** One line of the cart: ticked or not, its price and what changed about it, its quantity. */
export function CartLine({ item, cart }: CartLineProps) {
  const { skuId, productId, name, spec, picture, state } = item
  const gone = state === 'sold_out' || state === 'off_sale'
  const on = canSettle(item) && !cart.left.has(skuId)
  return (
    <View className={gone ? 'cart-line is-gone' : 'cart-line'}>
      <Tick
        id={`choose-${skuId}`}
        label={`选择${name}`}
        on={on}
        disabled={!canSettle(item)}
        onTap={() => cart.toggle([skuId], !on)}
      />
      <Tap
        id={`open-${skuId}`}
        role="link"
        label={name}
        onTap={() => Taro.navigateTo({ url: routes.product(productId) })}
      >
        <Picture className="cart-picture" picture={picture} soldOut={state === 'sold_out'} />
      </Tap>
      <View className="grow">
        <View className="cart-top">
          <View className="title cart-name grow">{name}</View>
          <Remove item={item} cart={cart} />
        </View>
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

const Quantity = ({ item, cart }: CartLineProps) => (
  <Stepper
    id={`quantity-${item.skuId}`}
    quantity={item.quantity}
    most={Math.min(item.available, LIMITS.quantityPerLine)}
    onChange={quantity => cart.setQuantity(item.skuId, quantity)}
  />
)

const Remove = ({ item, cart }: CartLineProps) => (
  <Tap
    id={`remove-${item.skuId}`}
    className="cart-remove"
    label={`移走${item.name}`}
    onTap={() => cart.remove([item])}
  >
    <Icon name="trash" className="quiet-icon" />
  </Tap>
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

function changeWords({ state, available, shownFen, priceFen }: CartItem): string {
  if (state === 'too_few') return `只剩 ${available} 份，请减少数量`
  if (state !== 'price_changed') return ''
  const more = priceFen > shownFen
  return `放进来时 ${yuan(shownFen)}，${more ? '涨' : '降'}了 ${yuan(Math.abs(priceFen - shownFen))}`
}
