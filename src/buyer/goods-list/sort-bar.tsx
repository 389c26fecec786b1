import { Text, View } from '@tarojs/components'
import type { ProductSort } from '../../../types/api/catalog'
import { Icon } from '../../shared/ui/icon'
import { Tabs } from '../../shared/ui/tabs'
import { Tap } from '../../shared/ui/tap'

interface SortBarProps {
  sort: ProductSort
  inStock: boolean
  onSort: (sort: ProductSort) => void
  onInStock: (inStock: boolean) => void
}

const tabOf: Record<ProductSort, string> = {
  rank: 'sort-rank',
  sold: 'sort-sold',
  price_up: 'sort-price',
  price_down: 'sort-price',
}

/** The orders of a list, and whether sold-out goods are left out. 价格, tapped again, turns round. */
export function SortBar({ sort, inStock, onSort, onInStock }: SortBarProps) {
  const choose = (id: string) => {
    if (id === tabOf.price_up) onSort(sort === 'price_up' ? 'price_down' : 'price_up')
    else onSort(id === tabOf.sold ? 'sold' : 'rank')
  }
  const tabs = [
    { id: tabOf.rank, words: '综合' },
    { id: tabOf.sold, words: '卖得多' },
    { id: tabOf.price_up, words: '价格', more: <PriceWay sort={sort} /> },
  ]
  return (
    <View className="sorts">
      <Tabs label="排序" tabs={tabs} chosen={tabOf[sort]} onChoose={choose} />
      <Tap
        id="in-stock-only"
        className={inStock ? 'tab is-on' : 'tab'}
        role="checkbox"
        on={inStock}
        onTap={() => onInStock(!inStock)}
      >
        <Text>只看有货</Text>
      </Tap>
    </View>
  )
}

const PriceWay = ({ sort }: { sort: ProductSort }) => (
  <>
    <Icon name="sort" className="sort-icon" />
    <Text className="sort-way">{sort === 'price_up' ? '低到高' : sort === 'price_down' ? '高到低' : ''}</Text>
  </>
)
