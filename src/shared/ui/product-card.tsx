import { Image, Text, View } from '@tarojs/components'
import type { ProductCard as Card } from '../../../types/api/catalog'
import { yuanParts } from '../money'
import { pictureUrl } from '../wx/picture'

/**
 * One product in a grid. Compiled to a template of its own (`compileMode`), with ¥, the ribbon and 起 drawn by the
 * style sheet, because every node here is sent to the screen as many times as there are goods.
 */
export function ProductCard({ product, onOpen }: { product: Card; onOpen: (productId: string) => void }) {
  const { whole, part } = yuanParts(product.fromFen)
  const fraction = part === '00' ? '' : `.${part}`
  const state = `goods ${product.soldOut ? 'is-sold-out' : ''}`
  const price = product.priceVaries ? 'goods-price goods-varies' : 'goods-price'
  return (
    <View
      compileMode
      id={`card-${product.id}`}
      className={state}
      hoverClass="is-pressed"
      ariaRole="link"
      onClick={() => onOpen(product.id)}
    >
      <View className="goods-picture">
        <Image className="picture-image" src={pictureUrl(product.picture)} mode="aspectFill" lazyLoad />
      </View>
      <View className="goods-name">{product.name}</View>
      <View className="goods-sub">{product.sub}</View>
      <View className={price}>
        {whole}
        <Text className="goods-part">{fraction}</Text>
      </View>
    </View>
  )
}
