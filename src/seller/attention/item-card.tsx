import { Text, View } from '@tarojs/components'
import type { AttentionView } from '../../../types/api/attention'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { Tap } from '../../shared/ui/tap'
import { itemWords } from './item-words'

interface ItemCardProps {
  item: AttentionView
  isOwner: boolean
  busy: boolean
  onAct: (item: AttentionView) => void
}

/** One thing that waits: what happened, about which order and how much, and what the owner may do about it. */
export function ItemCard({ item, isOwner, busy, onAct }: ItemCardProps) {
  const { id, kind, orderNumber, amountFen, at } = item
  const { title, words } = itemWords(item)
  return (
    <View id={`item-${id}`} className="card card-padded item">
      <View className="row row-apart">
        <Text className="title grow">{title}</Text>
        {amountFen === undefined ? null : <Text className="title item-sum">{yuan(amountFen)}</Text>}
      </View>
      <View className="small middling">{words}</View>
      <View className="small quiet">{moment(at, Date.now())}</View>
      <View className="item-deeds">
        {orderNumber ? (
          <Tap
            id={`item-order-${id}`}
            className="item-order"
            role="link"
            onTap={() => void go(routes.sellerOrder(orderNumber))}
          >
            看订单
          </Tap>
        ) : null}
        {isOwner && kind === 'refund' ? (
          <Button id={`retry-${id}`} kind="soft" busy={busy} onTap={() => onAct(item)}>
            再退一次
          </Button>
        ) : null}
        {isOwner && kind === 'incident' ? (
          <Button id={`resolve-${id}`} kind="line" busy={busy} onTap={() => onAct(item)}>
            看过了
          </Button>
        ) : null}
      </View>
    </View>
  )
}
