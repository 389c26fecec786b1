import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ProductCard } from '../../../types/api/catalog'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { GoodsPages, type Hearts } from './goods-pages'
import { ListSkeleton } from './list-skeleton'
import type { GrowingQuery } from './use-growing'

interface GoodsListProps {
  name: string
  look: 'grid' | 'rows'
  query: GrowingQuery<ProductCard>
  /** What the list is of: another one begins unfolded. */
  of: string
  onRetry: () => void
  /** Asks for the next page. */
  onMore: () => void
  /** For a list of what is kept: a heart on each card in place of its +. */
  hearts?: Hearts
  /** What stands there instead when there are none. */
  empty: ReactNode
}

/** A list of goods in each of its states: on its way, failed, empty, there, at its end. */
export function GoodsList({ name, look, query, of, onRetry, onMore, hearts, empty }: GoodsListProps) {
  if (query.state === 'loading') return <ListSkeleton look={look} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={onRetry} />
  }
  const { pages, after } = query.list
  if (pages.length === 0 && after) {
    return (
      <Empty icon="search" title="还没找到有货的" words="前面的都卖完了，后面还有。">
        <Button id="look-further" kind="soft" className="empty-button" onTap={onMore}>
          接着找
        </Button>
      </Empty>
    )
  }
  if (pages.length === 0) return empty
  return (
    <View>
      <GoodsPages key={of} name={name} look={look} pages={pages} {...(hearts ? { hearts } : {})} />
      <View className="list-end">{after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}
