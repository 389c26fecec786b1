import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DistributorMeView } from '../../../types/api/distributor'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { promotedWords } from '../../shared/share-code'
import { Button } from '../../shared/ui/button'
import { Icon, type IconName } from '../../shared/ui/icon'
import { Notice } from '../../shared/ui/notice'
import { Tap } from '../../shared/ui/tap'
import { ShareSheet } from '../share/share-sheet'
import { useShareCard } from '../share/use-share-card'
import { AgreeAnew } from './agree-anew'
import { Money } from './money'
import { Recent } from './recent'

interface WayProps {
  id: string
  icon: IconName
  words: string
  onTap: () => void
}

const Way = ({ id, icon, words, onTap }: WayProps) => (
  <Tap id={id} className="way" onTap={onTap}>
    <View className="way-round">
      <Icon name={icon} />
    </View>
    <Text>{words}</Text>
  </Tap>
)

/** The ways to goods, links and orders, and the latest orders. */
export function Front({ me }: { me: DistributorMeView }) {
  const card = useShareCard(me.name)
  const [open, setOpen] = useState(false)
  const active = me.state === 'active'
  const shareShop = () => {
    setOpen(true)
    void card.make({ title: '来店里看看' })
  }
  return (
    <View>
      <View className="row row-apart">
        <View className="heading grow">{me.name}</View>
        <Tap
          id="to-profile"
          className="text-tap"
          role="link"
          onTap={() => void go(routes.distributorProfile)}
        >
          改称呼和电话
        </Tap>
      </View>
      <View className="small middling home-words">朋友看到的是「{promotedWords(me.name)}」。</View>
      {active ? null : (
        <Notice id="suspended" words={`推广暂停了，新的单暂时不记佣金。店家说：${me.reason}`} />
      )}
      <AgreeAnew me={me} />
      <Money />
      <View className="card ways">
        {active ? (
          <>
            <Way id="to-goods" icon="cart" words="选货" onTap={() => void go(routes.distributorGoods)} />
            <Way id="share-shop" icon="store" words="分享小店" onTap={shareShop} />
          </>
        ) : null}
        <Way id="to-links" icon="chat" words="链接" onTap={() => void go(routes.distributorLinks)} />
        <Way id="to-orders" icon="box" words="订单" onTap={() => void go(routes.distributorOrders)} />
        <Way id="to-ledger" icon="wallet" words="账本" onTap={() => void go(routes.distributorLedger)} />
      </View>
      <Recent />
      {active ? (
        <View className="foot">
          <Button id="choose-goods" className="grow" onTap={() => void go(routes.distributorGoods)}>
            选一样分享给朋友
          </Button>
        </View>
      ) : null}
      <ShareSheet open={open} card={card} onClose={() => setOpen(false)} />
    </View>
  )
}
