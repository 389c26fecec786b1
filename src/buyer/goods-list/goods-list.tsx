import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ProductCard } from '../../../types/api/catalog'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { useAction } from '../../shared/use-action'
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
  onMore: () => Promise<void>
  /** For a list of what is kept: a heart on each card in place of its +. */
  hearts?: Hearts
  /** What stands there instead when there are none. */
  empty: ReactNode
}

/** A list of goods in each of its states: on its way, failed, empty, there, at its end. */
export const GoodsList = (props: GoodsListProps) => (
  <Slot>
    <Goods {...props} />
  </Slot>
)

function Goods({ name, look, query, of, onRetry, onMore, hearts, empty }: GoodsListProps) {
  const more = useAction(onMore)
  if (query.state === 'loading') return <ListSkeleton look={look} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={onRetry} />
  }
  const { pages, after } = query.list
  if (pages.length === 0) return after ? <NoneSoFar more={more} /> : empty
  return (
    <View>
      <GoodsPages key={of} name={name} look={look} pages={pages} {...(hearts ? { hearts } : {})} />
      {after ? (
        <Tap id="more-goods" className="list-end list-more" onTap={more.run}>
          {more.busy ? '正在拿' : '往上拉，或点这里，还有'}
        </Tap>
      ) : (
        <View className="list-end">都在这里了</View>
      )}
    </View>
  )
}

/** The first pages held nothing to show, and there are more: what follows is asked for by a tap. */
const NoneSoFar = ({ more }: { more: ReturnType<typeof useAction<[]>> }) => (
  <Empty icon="search" title="前面的都没有了" words="后面还有，接着找找看。">
    <Button id="look-further" kind="soft" className="empty-button" busy={more.busy} onTap={more.run}>
      接着找
    </Button>
  </Empty>
)
