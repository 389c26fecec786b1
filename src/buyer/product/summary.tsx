import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ProductView } from '../../../types/api/catalog'
import { yuan } from '../../shared/money'
import { Icon } from '../../shared/ui/icon'
import { Price } from '../../shared/ui/price'

/** Price, stock, name, story and what is promised; below them what belongs to it. */
export function Summary({ product, children }: { product: ProductView; children: ReactNode }) {
  const prices = product.skus.map(({ priceFen }) => priceFen)
  const least = Math.min(...prices)
  const market = product.skus.find(({ priceFen }) => priceFen === least)?.marketPriceFen
  const remark = product.story || product.sub
  return (
    <View className="summary">
      <View className="summary-head">
        <View className="summary-price">
          <Price id="price" fen={least} size="huge" from={Math.max(...prices) > least} />
          {market && market > least ? <Text className="summary-market">{yuan(market)}</Text> : null}
        </View>
        <Text id="in-stock" className="small quiet">
          {stockWords(product)}
        </Text>
      </View>
      <View className="summary-name">{product.name}</View>
      {remark ? <View className="small middling summary-remark">{remark}</View> : null}
      <Promises product={product} />
      {children}
    </View>
  )
}

function stockWords({ onSale, unit, skus, sold }: ProductView): string {
  if (!onSale) return '已下架'
  const inStock = skus.reduce((total, { available }) => total + available, 0)
  const pieces = unit || '份'
  const left = inStock > 0 ? `现有 ${inStock} ${pieces}` : '卖完了'
  return sold > 0 ? `${left}·卖出 ${sold}` : left
}

/** What the shop promises for these goods, and whether the law's seven days apply. */
const Promises = ({ product: { promises, noReturn } }: { product: ProductView }) => (
  <View className="promises">
    {promises.map(words => (
      <Promised key={words} icon="shield" words={words} />
    ))}
    {noReturn ? (
      <View className="promise promise-not">
        <Icon name="info" className="small-icon" />
        <Text>不支持七天无理由退货</Text>
      </View>
    ) : (
      <Promised icon="undo" words="七天无理由退货" />
    )}
  </View>
)

const Promised = ({ icon, words }: { icon: 'shield' | 'undo'; words: string }) => (
  <View className="promise">
    <Icon name={icon} className="small-icon" />
    <Text>{words}</Text>
  </View>
)
