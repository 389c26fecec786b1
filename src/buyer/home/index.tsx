import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useShareAppMessage } from '@tarojs/taro'
import { routes } from '../../routes'
import { useCartBadge } from '../../shared/cart-count'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { ProductCard } from '../../shared/ui/product-card'
import { CategoryRow } from './category-row'
import { ShopHead } from './shop-head'
import { HomeSkeleton } from './skeleton'
import { useHome } from './use-home'
import './index.scss'

const openProduct = (productId: string) => Taro.navigateTo({ url: routes.product(productId) })

/** The shop's front: its name and promise, categories, goods in two columns that go on to the last. */
export default function HomePage() {
  const { query, open, retry, more, narrow } = useHome()
  useCartBadge()
  useReachBottom(() => void more())
  usePullDownRefresh(() => void open().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({
    title: query.state === 'ready' ? query.home.shop.name : '熟人小店',
    path: routes.home,
  }))

  if (query.state === 'loading') return <HomeSkeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={retry} />
  }
  const { home } = query
  return (
    <View className="page home">
      <ShopHead shop={home.shop} />
      <CategoryRow categories={home.categories} chosen={home.categoryId} onChoose={narrow} />
      {home.products.length === 0 ? (
        <Empty icon="box" title="这里还没有商品" words="店家正在准备，换一类看看。" />
      ) : (
        <View className="goods-grid">
          {home.products.map(product => (
            <ProductCard key={product.id} product={product} onOpen={openProduct} />
          ))}
        </View>
      )}
      {home.after || home.products.length === 0 ? null : <View className="home-end">都在这里了</View>}
    </View>
  )
}
