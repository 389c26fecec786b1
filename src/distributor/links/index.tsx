import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { LinkCard } from '../../../types/api/funnel'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { go } from '../../shared/go'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { Picture } from '../../shared/ui/picture'
import { Skeleton } from '../../shared/ui/skeleton'
import { Tap } from '../../shared/ui/tap'
import { usePages } from '../../shared/use-pages'
import { nameOf, openedWords } from '../funnel/funnel-words'
import { NothingYet } from '../share/nothing-yet'
import './index.scss'

/** 链接: all that one has ever shared, each leading to what became of it. */
export default function DistributorLinksPage() {
  return (
    <PageRoot>
      <View id="distributor-links" className="page">
        <Links />
      </View>
    </PageRoot>
  )
}

function Links() {
  const { query, more, restart } = usePages('share.links', {})
  useReachBottom(() => void more())
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="链接和佣金都没有变。" onRetry={restart} />
  }
  const links = query.pages.flatMap(page => page.links)
  if (links.length === 0) {
    return (
      <NothingYet icon="chat" title="还没有链接" words="选一样分享给朋友，谁点开、谁买了，这里就能看到。" />
    )
  }
  return (
    <View>
      <View className="small quiet links-days">近 {LIMITS.funnelDays} 天</View>
      <FoldingRows
        name="links"
        rowPx={84}
        boxes={inBoxes(links, LIMITS.linksPerPage)}
        draw={link => <LinkRow key={link.productId ?? ''} link={link} />}
      />
      <View className="list-end">{query.after ? '往上拉，还有' : '都在这里了'}</View>
    </View>
  )
}

const LinkRow = ({ link }: { link: LinkCard }) => {
  const { productId = '', picture = '', tint, sends, opened } = link
  return (
    <Tap
      id={`link-${productId || 'shop'}`}
      className="card link-row"
      role="link"
      onTap={() => void go(routes.distributorFunnel(productId))}
    >
      {productId ? (
        <Picture className="link-picture" picture={picture} tint={tint} name={nameOf(link)} />
      ) : (
        <View className="link-picture link-shop">
          <Icon name="store" />
        </View>
      )}
      <View className="grow">
        <View className="title">{nameOf(link)}</View>
        <Text className="small quiet">
          发出 {sends} 次，{openedWords(opened)} 人点开
        </Text>
      </View>
      <Icon name="right" className="quiet-icon" />
    </Tap>
  )
}
