import { Text, View } from '@tarojs/components'
import type { AttentionSubject, AttentionView } from '../../../types/api/attention'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { Tap } from '../../shared/ui/tap'
import { useAction } from '../../shared/use-action'
import { itemWords } from './item-words'

type LinkTo = (about: AttentionSubject) => Omit<LinkProps, 'id'>

/** Where staff looks into what something is about; a kind that this version does not know leads nowhere. */
const links: Record<AttentionSubject['kind'], LinkTo> & Partial<Record<string, LinkTo>> = {
  stock: ({ id }) => ({ words: '看库存', to: routes.stockHistory(id) }),
  payout: ({ id }) => ({ words: '看提现', to: routes.sellerPayout(id) }),
  account: ({ id, name }) => ({ words: '看账本', to: routes.sellerLedger(id, name) }),
}

interface ItemCardProps {
  item: AttentionView
  isOwner: boolean
  onAct: (item: AttentionView) => Promise<void>
}

/** One thing that waits: what happened, about which order and how much, and what the owner may do about it. */
export function ItemCard({ item, isOwner, onAct }: ItemCardProps) {
  const { run, busy } = useAction(onAct)
  const { id, kind, orderNumber, about, amountFen, at } = item
  const { title, words } = itemWords(item)
  const link = about && links[about.kind]?.(about)
  return (
    <View id={`item-${id}`} className="card card-padded item">
      <View className="row row-apart">
        <Text className="title grow">{title}</Text>
        {amountFen === undefined ? null : <Text className="title item-sum">{yuan(amountFen)}</Text>}
      </View>
      {about?.name ? <View className="item-about">{about.name}</View> : null}
      <View className="small middling">{words}</View>
      <View className="small quiet">{moment(at, Date.now())}</View>
      <View className="item-deeds">
        <View className="item-links">
          {orderNumber ? (
            <Link id={`item-order-${id}`} words="看订单" to={routes.sellerOrder(orderNumber)} />
          ) : null}
          {link ? <Link id={`item-about-${id}`} {...link} /> : null}
        </View>
        {isOwner && kind === 'refund' ? (
          <Button id={`retry-${id}`} kind="soft" busy={busy} onTap={() => void run(item)}>
            再退一次
          </Button>
        ) : null}
        {isOwner && kind === 'incident' ? (
          <Button id={`resolve-${id}`} kind="line" busy={busy} onTap={() => void run(item)}>
            看过了
          </Button>
        ) : null}
      </View>
    </View>
  )
}

interface LinkProps {
  id: string
  words: string
  to: string
}

const Link = ({ id, words, to }: LinkProps) => (
  <Tap id={id} className="item-link" role="link" onTap={() => void go(to)}>
    {words}
  </Tap>
)
