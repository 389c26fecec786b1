import { Text, View } from '@tarojs/components'
import type { EarningCard } from '../../../types/api/earning'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'
import { earnWords } from '../earn-words'

interface GoodsRowProps {
  product: EarningCard
  onShare: (product: EarningCard) => void
}

/** One product to share, with what it earns: the whole row is the button. */
export const GoodsRow = ({ product, onShare }: GoodsRowProps) => (
  <Tap id={`share-${product.id}`} className="card goods-row" onTap={() => onShare(product)}>
    <Picture className="goods-row-picture" picture={product.picture} name={product.name} />
    <View className="grow">
      <View className="title">{product.name}</View>
      <View className="small quiet">{product.soldOut ? '卖完了' : product.sub}</View>
      <View className="goods-row-sums">
        <Price fen={product.fromFen} size="small" from={product.priceVaries} />
        <Text id={`earn-${product.id}`} className={product.earn.mostFen > 0 ? 'small good' : 'small quiet'}>
          {earnWords(product.earn)}
        </Text>
      </View>
    </View>
    <Text className="goods-row-share">分享</Text>
  </Tap>
)
