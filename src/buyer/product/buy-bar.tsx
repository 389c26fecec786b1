import { Text, View } from '@tarojs/components'
import type { ProductView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { goTab } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { useFavourite } from './use-favourite'
import type { Intent } from './use-product'

interface BuyBarProps {
  product: ProductView
  pieces: number
  onOpen: (intent: Intent) => void
}

/** The bar at the foot: home, favourite, cart, and the two ways to buy; one sentence instead when there is nothing to buy. */
export function BuyBar({ product, pieces, onOpen }: BuyBarProps) {
  const favourite = useFavourite(product.id)
  return (
    <View className="foot">
      <Tap id="to-home" className="mini mini-home" onTap={() => goTab(routes.home)}>
        <Icon name="store" />
        <Text>店铺</Text>
      </Tap>
      <Tap
        id="favourite"
        className={favourite.on ? 'mini is-kept' : 'mini'}
        role="checkbox"
        on={favourite.on}
        onTap={() => void favourite.toggle()}
      >
        <Icon name={favourite.on ? 'heart-on' : 'heart'} />
        <Text>收藏</Text>
      </Tap>
      <Tap id="to-cart" className="mini" onTap={() => goTab(routes.cart)}>
        <Icon name="cart" />
        <Text>购物车</Text>
        <View className="mini-count">{pieces || ''}</View>
      </Tap>
      {canBuy(product) ? (
        <>
          <Button id="add-to-cart" kind="soft" className="buy grow" onTap={() => onOpen('add')}>
            {addWords}
          </Button>
          <Button id="buy-now" className="buy grow" onTap={() => onOpen('buy')}>
            立即购买
          </Button>
        </>
      ) : (
        <View id="cannot-buy" className="grow cannot-buy">
          {product.onSale ? '卖完了，过几天再来看看' : '这件商品已下架'}
        </View>
      )}
    </View>
  )
}

/** May break after 加入, and nowhere else: five large characters are wider than the pill on the smallest phones. */
const addWords = '加入\u200b购物车'

const canBuy = ({ onSale, skus }: ProductView): boolean =>
  onSale && skus.some(({ available }) => available > 0)
