import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { routes } from '../../routes'
import { useCartBadge } from '../../shared/cart-count'
import { codeIn, pathWith, promotedTitle, withCode } from '../../shared/share-code'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { Notice } from '../../shared/ui/notice'
import { PageRoot } from '../../shared/ui/page-root'
import { SearchBox } from '../../shared/ui/search-box'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { isSinglePage } from '../../shared/wx/scene'
import { useShare } from '../../shared/wx/share'
import { EnterLine } from '../goods-list/enter-line'
import { GoodsPages } from '../goods-list/goods-pages'
import { PromotedLine } from '../lead/promoted-line'
import { useLead } from '../lead/use-lead'
import { CategoryRow } from './category-row'
import { SeasonCard } from './season-card'
import { ShopHead } from './shop-head'
import { HomeSkeleton } from './skeleton'
import { useHome } from './use-home'
import './index.scss'

/** The shop's front: its name and promise, search, categories, the season, goods in two columns to the last. */
export default function HomePage() {
  return (
    <PageRoot>
      <Front />
    </PageRoot>
  )
}

function Front() {
  const { query, open, retry, more } = useHome()
  const { lead, passedOn, retry: retryLead } = useLead(codeIn(useRouter().params))
  const shop = query.state === 'ready' ? query.home.shop : undefined
  useCartBadge()
  useReachBottom(() => void more())
  usePullDownRefresh(async () => {
    const error = await open()
    Taro.stopPullDownRefresh()
    if (error) say(errorWords[error])
  })
  useShare(() => {
    const title = shop ? `${shop.name}：${shop.promise || shop.sub}` : '熟人小店'
    const code = withCode('', passedOn)
    return { title: promotedTitle(title, lead?.name), path: pathWith(routes.home, code), query: code }
  })

  if (query.state === 'loading') return <HomeSkeleton />
  if (query.state === 'failed') {
    const onRetry = () => {
      retryLead()
      return retry()
    }
    return <ErrorBox error={query.error} unchanged="购物车和订单都没有变。" onRetry={onRetry} />
  }
  const { home } = query
  return (
    <View className="page home">
      <ShopHead shop={home.shop} />
      <PromotedLine lead={lead} />
      {home.shop.closed ? <Notice id="shop-closed" words={home.shop.closed} /> : null}
      <SearchBox />
      <CategoryRow categories={home.categories} />
      {home.season ? <SeasonCard season={home.season} now={home.at} /> : null}
      <GoodsPages name="home" look="grid" pages={home.pages} />
      {home.pages.length === 0 ? (
        <Empty icon="box" title="店里还没有上架商品" words="店家正在准备，过几天再来看看。" />
      ) : (
        <View className="list-end">{home.after ? '往上拉，还有' : '都在这里了'}</View>
      )}
      {isSinglePage() ? <EnterLine /> : null}
    </View>
  )
}
