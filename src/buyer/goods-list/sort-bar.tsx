import { Text, View } from '@tarojs/components'
import type { ProductSort } from '../../../types/api/catalog'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

interface SortBarProps {
  sort: ProductSort
  inStock: boolean
  onSort: (sort: ProductSort) => void
  onInStock: (inStock: boolean) => void
}

/** The orders of a list, and whether sold-out goods are left out. 价格, tapped again, turns round. */
export function SortBar({ sort, inStock, onSort, onInStock }: SortBarProps) {
  const byPrice = sort === 'price_up' || sort === 'price_down'
  return (
    <View className="sorts">
      <View className="sorts-inner" ariaRole="tablist">
        <SortTap id="sort-rank" on={sort === 'rank'} words="综合" onTap={() => onSort('rank')} />
        <SortTap id="sort-sold" on={sort === 'sold'} words="卖得多" onTap={() => onSort('sold')} />
        <Tap
          id="sort-price"
          className={byPrice ? `sort is-on ${sort}` : 'sort'}
          role="tab"
          on={byPrice}
          onTap={() => onSort(sort === 'price_up' ? 'price_down' : 'price_up')}
        >
          <Text>价格</Text>
          <Icon name="sort" className="sort-icon" />
          <Text className="sort-way">{byPrice ? (sort === 'price_up' ? '低到高' : '高到低') : ''}</Text>
        </Tap>
      </View>
      <Tap
        id="in-stock-only"
        className={inStock ? 'sort is-on' : 'sort'}
        role="checkbox"
        on={inStock}
        onTap={() => onInStock(!inStock)}
      >
        <Text>只看有货</Text>
      </Tap>
    </View>
  )
}

const SortTap = ({ id, on, words, onTap }: { id: string; on: boolean; words: string; onTap: () => void }) => (
  <Tap id={id} className={on ? 'sort is-on' : 'sort'} role="tab" on={on} onTap={onTap}>
    {words}
  </Tap>
)
