import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { SellerProductCard } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { Chip } from '../../shared/ui/chip'
import { Picture } from '../../shared/ui/picture'
import { useAction } from '../../shared/use-action'
import { askForStockOf } from '../stock/asked-words'
import { ratesTold } from './rated'
import { SkuLines } from './sku-lines'
import type { SellerSku } from './use-price'

interface ProductItemProps {
  product: SellerProductCard
  /** The owner's deeds; clerks look. */
  isOwner: boolean
  onPrice: (sku: SellerSku) => void
  onSwitch: () => Promise<void>
  onRates: () => void
}

/** To the stock tab, searched by the name: it takes the place of this one. */
function toStockOf(name: string): void {
  askForStockOf(name)
  void Taro.redirectTo({ url: routes.sellerStock })
}

/** One product with its SKUs: what they cost, and how many there are to sell. */
export function ProductItem({ product, isOwner, onPrice, onSwitch, onRates }: ProductItemProps) {
  const { run } = useAction(onSwitch)
  return (
    <View id={`product-${product.id}`} className="card seller-goods">
      <View className="row">
        <Picture
          className="seller-goods-picture"
          picture={product.picture}
          tint={product.tint}
          name={product.name}
        />
        <View className="grow">
          <View className="title">{product.name}</View>
          <View className="small quiet">卖出 {product.sold} 份</View>
          {ratesTold(product) ? <View className="small quiet">{ratesTold(product)}</View> : null}
          {product.onSale ? null : <Chip tone="warn">已下架</Chip>}
        </View>
      </View>
      <SkuLines product={product} isOwner={isOwner} onPrice={onPrice} />
      <View className="row row-apart seller-goods-deeds">
        <Button id={`restock-${product.id}`} kind="plain" onTap={() => toStockOf(product.name)}>
          去补货
        </Button>
        {isOwner ? (
          <Button id={`rates-${product.id}`} kind="plain" onTap={onRates}>
            佣金比例
          </Button>
        ) : null}
        {isOwner ? (
          <Button
            id={`switch-${product.id}`}
            kind={product.onSale ? 'line' : 'soft'}
            onTap={() => void run()}
          >
            {product.onSale ? '下架' : '上架'}
          </Button>
        ) : null}
      </View>
    </View>
  )
}
