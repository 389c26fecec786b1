import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { routes } from '../../routes'
import { goTab } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { PageRoot } from '../../shared/ui/page-root'
import { useReturn } from '../../shared/use-query'
import { GoodsList } from '../goods-list/goods-list'
import { useFavourites } from './use-favourites'

/** The goods that the buyer keeps, most recently kept first. */
export default function FavouritesPage() {
  return (
    <PageRoot>
      <Favourites />
    </PageRoot>
  )
}

function Favourites() {
  const { query, open, more, again, hearts } = useFavourites()
  useReachBottom(() => void more())
  useReturn(again)
  return (
    <View className="page">
      <GoodsList
        name="favourites"
        look="grid"
        query={query}
        of="favourites"
        onRetry={open}
        onMore={more}
        hearts={hearts}
        empty={
          <Empty icon="heart" title="还没有收藏" words="在商品页点「收藏」，下次就能在这里找到。">
            <Button id="go-home" className="empty-button" onTap={() => goTab(routes.home)}>
              去逛逛
            </Button>
          </Empty>
        }
      />
    </View>
  )
}
