import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ProductView, ReviewSumView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { freightWords } from '../../shared/freight'
import { go } from '../../shared/go'
import { askShop, useShop } from '../../shared/shop'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

interface RowsProps {
  product: ProductView
  /** What is chosen; empty as long as nothing is. */
  chosenWords: string
  onChoose: () => void
}

/** What there is to choose, what a parcel costs, what others wrote. */
export function Rows({ product, chosenWords, onChoose }: RowsProps) {
  const shop = useShop()
  const [unheard, setUnheard] = useState(false)
  useEffect(() => {
    askShop().then(error => setUnheard(error !== undefined))
  }, [])
  const { reviews } = product
  return (
    <View className="summary-rows">
      <Tap id="choose-spec" className="summary-row" onTap={onChoose}>
        <Text className="summary-key">规格</Text>
        <Text className={chosenWords ? 'grow' : 'grow one-line'}>{chosenWords || optionsOf(product)}</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
      <View id="freight" className="summary-row">
        <Text className="summary-key">快递</Text>
        <Text className="grow one-line">
          {shop ? freightWords(shop) : unheard ? '结算时会算好' : '正在问店里'}
        </Text>
      </View>
      {reviews.count === 0 ? (
        <View id="no-reviews" className="summary-row">
          <Text className="summary-key">评价</Text>
          <Text className="grow quiet">还没有人评价</Text>
        </View>
      ) : (
        <Tap id="to-reviews" className="summary-row" role="link" onTap={() => go(routes.reviews(product.id))}>
          <Text className="summary-key">评价</Text>
          <Text className="grow one-line">{latestWords(reviews)}</Text>
          <Text className="quiet">{reviews.count} 条</Text>
          <Icon name="right" className="quiet-icon" />
        </Tap>
      )}
    </View>
  )
}

const latestWords = ({ latest }: ReviewSumView): string =>
  latest?.words ? `「${latest.words}」` : '看看买过的人怎么说'

/** All options in one line: `5斤装 / 10斤装，中果 / 大果`. */
const optionsOf = ({ specNames, skus }: ProductView): string =>
  specNames.map((_, axis) => [...new Set(skus.map(({ specs }) => specs[axis]))].join(' / ')).join('，') ||
  '一种规格'
