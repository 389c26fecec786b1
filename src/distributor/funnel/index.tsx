import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { FunnelView } from '../../../types/api/funnel'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { ShareSheet } from '../share/share-sheet'
import { useShareCard } from '../share/use-share-card'
import { Channels } from './channels'
import { nameOf } from './funnel-words'
import { Steps } from './steps'
import './index.scss'

/** What became of the cards of one product, or of the shop, and a way to send one again. */
export default function DistributorFunnelPage() {
  const { id = '' } = useRouter().params
  return (
    <PageRoot>
      <View id="distributor-funnel" className="page page-with-foot">
        <Funnel productId={id} />
      </View>
    </PageRoot>
  )
}

function Funnel({ productId }: { productId: string }) {
  const { query, retry } = useQuery('share.funnel', { ...(productId && { productId }) })
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="链接和佣金都没有变。" onRetry={retry} />
  }
  const funnel = query.value
  return (
    <View>
      <About funnel={funnel} />
      <Steps funnel={funnel} />
      <Channels channels={funnel.channels} />
      {funnel.more ? (
        <View className="small quiet funnel-more">每个渠道只数最近的 {LIMITS.funnelOrders} 单。</View>
      ) : null}
      <SendAgain funnel={funnel} />
    </View>
  )
}

const About = ({ funnel }: { funnel: FunnelView }) => (
  <View id="about" className="card funnel-about">
    {funnel.productId ? (
      <Picture
        className="funnel-picture"
        picture={funnel.picture ?? ''}
        tint={funnel.tint}
        name={nameOf(funnel)}
      />
    ) : null}
    <View className="grow">
      <View className="title">{nameOf(funnel)}</View>
      <View className="small quiet">近 {LIMITS.funnelDays} 天</View>
    </View>
    <View className="funnel-earned">
      <Text className="small quiet">得了</Text>
      <Price fen={funnel.earnFen} tone="ink" id="earned" />
    </View>
  </View>
)

/** The name that friends see beside 推广 rides on the card: without it none can be made. */
function SendAgain({ funnel }: { funnel: FunnelView }) {
  const { query: me } = useQuery('distributor.me', {})
  const card = useShareCard(me.state === 'ready' ? me.value.name : '')
  const [open, setOpen] = useState(false)
  if (me.state !== 'ready' || me.value.state !== 'active') return <View />
  const { productId, picture, tint } = funnel
  const again = () => {
    setOpen(true)
    const title = productId ? nameOf(funnel) : '来店里看看'
    void card.make({ title, tint, ...(productId && { productId }), ...(picture && { picture }) })
  }
  return (
    <View>
      <View className="foot">
        <Button id="send-again" className="grow" onTap={again}>
          再发给朋友
        </Button>
      </View>
      <ShareSheet open={open} card={card} onClose={() => setOpen(false)} />
    </View>
  )
}
