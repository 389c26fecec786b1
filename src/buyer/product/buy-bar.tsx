import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ProductView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import type { Intent } from './use-product'

interface BuyBarProps {
  product: ProductView
  pieces: number
  onOpen: (intent: Intent) => void
}

/** The bar at the foot: home, cart, and the two ways to buy; one sentence instead when there is nothing to buy. */
export const BuyBar = ({ product, pieces, onOpen }: BuyBarProps) => (
  <View className="foot">
    <Tap id="to-home" className="mini" onTap={() => Taro.switchTab({ url: routes.home })}>
      <Icon name="store" />
      <Text>店铺</Text>
    </Tap>
    <Tap id="to-cart" className="mini" onTap={() => Taro.switchTab({ url: routes.cart })}>
      <Icon name="cart" />
      <Text>购物车</Text>
      <View className="mini-count">{pieces || ''}</View>
    </Tap>
    {canBuy(product) ? (
      <>
        <Button id="add-to-cart" kind="soft" className="buy grow" onTap={() => onOpen('add')}>
          加入购物车
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

const canBuy = ({ onSale, skus }: ProductView): boolean =>
  onSale && skus.some(({ available }) => available > 0)
