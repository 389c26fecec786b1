import { ScrollView, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CategoryView, ProductSort } from '../../../types/api/catalog'
import type { CallError } from '../../shared/call'
import { useCartBadge } from '../../shared/cart-count'
import { pickCategory, usePickedCategory } from '../../shared/picked-category'
import { askShop, useCategories } from '../../shared/shop'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { SearchBox } from '../../shared/ui/search-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { Tap } from '../../shared/ui/tap'
import { GoodsList } from '../goods-list/goods-list'
import { SortBar } from '../goods-list/sort-bar'
import { useGoods } from '../goods-list/use-goods'
import { type Aisle, aisles } from './aisles'
import './index.scss'

/** All goods by category: the categories left, the goods of the chosen one right, to the last. */
export default function CategoryPage() {
  return (
    <PageRoot>
      <Categories />
    </PageRoot>
  )
}

function Categories() {
  const categories = useCategories()
  const [error, setError] = useState<CallError>()
  const ask = useCallback(() => void askShop().then(setError), [])
  useEffect(ask, [ask])
  useCartBadge()
  if (categories) return <Aisles categories={categories} />
  if (!error) return <Skeleton />
  return <ErrorBox error={error} unchanged="购物车和订单都没有变。" onRetry={ask} />
}

function Aisles({ categories }: { categories: CategoryView[] }) {
  const picked = usePickedCategory()
  const all = aisles(categories)
  const aisle =
    all.find(({ id, leaves }) => id === picked || leaves.some(leaf => leaf.id === picked)) ?? all[0]
  const [sort, setSort] = useState<ProductSort>('rank')
  const [inStock, setInStock] = useState(false)
  const categoryId = aisle && (aisle.leaves.some(({ id }) => id === picked) ? picked : aisle.id)
  const filter = { sort, inStock, ...(categoryId ? { categoryId } : {}) }
  const { query, open, more } = useGoods(filter)
  useReachBottom(() => void more())
  return (
    <View className="aisles-page">
      <View className="aisles-search">
        <SearchBox />
      </View>
      <View className="aisles">
        <ScrollView scrollY enhanced showScrollbar={false} className="aisles-left">
          <View className="aisles-all" ariaRole="tablist">
            {all.map(({ id, name }) => (
              <Tap
                key={id}
                id={`in-${id || 'all'}`}
                className={id === aisle?.id ? 'aisle is-on' : 'aisle'}
                role="tab"
                on={id === aisle?.id}
                onTap={() => pickCategory(id)}
              >
                {name}
              </Tap>
            ))}
          </View>
        </ScrollView>
        <View className="aisles-right">
          <Leaves key={aisle?.id} aisle={aisle} picked={categoryId} whole={query.state !== 'loading'} />
          <SortBar sort={sort} inStock={inStock} onSort={setSort} onInStock={setInStock} />
          <GoodsList
            name="category"
            look="rows"
            query={query}
            of={JSON.stringify(filter)}
            onRetry={open}
            onMore={more}
            empty={inStock ? <AllSoldOut /> : <NoneYet />}
          />
        </View>
      </View>
    </View>
  )
}

const NoneYet = () => <Empty icon="box" title="这一类还没有商品" words="店家正在准备，换一类看看。" />
const AllSoldOut = () => (
  <Empty icon="box" title="这一类没有现货" words="再点一下「只看有货」，看看卖完的什么时候回来。" />
)

interface LeavesProps {
  aisle: Aisle | undefined
  picked: string | undefined
  whole: boolean
}

/** About two screens of them. */
const leavesAtOnce = 8

/** The finer categories of the chosen one: the first at once, of many the rest with the goods. */
function Leaves({ aisle, picked, whole }: LeavesProps) {
  const wasWhole = useRef(whole)
  wasWhole.current ||= whole
  if (!aisle || aisle.leaves.length === 0) return null
  const all = [{ id: aisle.id, name: '全部' }, ...aisle.leaves]
  const leaves = wasWhole.current ? all : all.slice(0, leavesAtOnce)
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="leaves">
      <View className="leaves-inner" ariaRole="tablist">
        {leaves.map(({ id, name }) => (
          <Tap
            key={id}
            id={`leaf-${id}`}
            className={id === picked ? 'leaf is-on' : 'leaf'}
            role="tab"
            on={id === picked}
            onTap={() => pickCategory(id)}
          >
            <View className="leaf-name">{name}</View>
          </Tap>
        ))}
      </View>
    </ScrollView>
  )
}
