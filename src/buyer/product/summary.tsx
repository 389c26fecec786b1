import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { ProductView } from '../../../types/api/catalog'
import { yuan } from '../../shared/money'
import { askShop, useShop } from '../../shared/shop'
import { Icon } from '../../shared/ui/icon'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'

interface SummaryProps {
  product: ProductView
  chosenWords: string | undefined
  onChoose: () => void
}

/** Price, name, stock, what is promised, and the row that opens the choice. */
export function Summary({ product, chosenWords, onChoose }: SummaryProps) {
  const prices = product.skus.map(({ priceFen }) => priceFen)
  const least = Math.min(...prices)
  const market = product.skus.find(({ priceFen }) => priceFen === least)?.marketPriceFen
  const inStock = product.skus.reduce((total, { available }) => total + available, 0)
  return (
    <View className="summary">
      <View className="row row-apart">
        <View className="row">
          <Price id="price" fen={least} size="huge" from={Math.max(...prices) > least} />
          {market && market > least ? <Text className="summary-market">{yuan(market)}</Text> : null}
        </View>
        <Text id="in-stock" className="small quiet">
          {stockWords(product, inStock)}
        </Text>
      </View>
      <View className="summary-name">{product.name}</View>
      {product.sub ? <View className="small middling">{product.sub}</View> : null}
      <Promises noReturn={product.noReturn} />
      <Tap id="choose-spec" className="summary-row" onTap={onChoose}>
        <Text className="summary-key">规格</Text>
        <Text className="grow one-line">{chosenWords || optionsOf(product)}</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
    </View>
  )
}

function stockWords({ onSale, unit }: ProductView, inStock: number): string {
  if (!onSale) return '已下架'
  return inStock > 0 ? `现有 ${inStock} ${unit || '份'}` : '卖完了'
}

/** All options in one line: `5斤装 / 10斤装，中果 / 大果`. */
const optionsOf = ({ specNames, skus }: ProductView): string =>
  specNames.map((_, axis) => [...new Set(skus.map(({ specs }) => specs[axis]))].join(' / ')).join('，') ||
  '一种规格'

/** Only what is so: freight by the shop's rule, and whether the law's seven days apply. */
function Promises({ noReturn }: { noReturn: boolean }) {
  const shop = useShop()
  useEffect(() => {
    askShop()
  }, [])
  const free =
    shop && shop.freeFromFen > 0 && shop.freightFen > 0 ? `满 ${shop.freeFromFen / 100} 元包邮` : '包邮'
  return (
    <View className="promises">
      {shop ? <Promised icon="truck" words={free} /> : null}
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
}

const Promised = ({ icon, words }: { icon: 'truck' | 'undo'; words: string }) => (
  <View className="promise">
    <Icon name={icon} className="small-icon" />
    <Text>{words}</Text>
  </View>
)
