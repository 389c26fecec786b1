import { Text, View } from '@tarojs/components'
import type { SellerOrderCard } from '../../../types/api/seller-order'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'
import { receiverWords, standingWords, waitsLong } from './order-words'

const linesShown = 3

/** One order in a list of staff: who waits, for what, since when, what was said about it. */
export function OrderRow({ order }: { order: SellerOrderCard }) {
  const { number, lines, placedAt, note, staffNote } = order
  const now = Date.now()
  return (
    <Tap
      id={`order-${number}`}
      className="card order-row"
      role="link"
      onTap={() => void go(routes.sellerOrder(number))}
    >
      <View className="row row-apart small">
        <Text className="quiet">{moment(placedAt, now)}</Text>
        <Text className={waitsLong(order, now) ? 'order-waits' : 'middling'}>
          {standingWords(order, now)}
        </Text>
      </View>
      <View className="title">{receiverWords(order)}</View>
      {lines.slice(0, linesShown).map(line => (
        <GoodsLine key={`${line.name} ${line.spec}`} line={line} />
      ))}
      {lines.length > linesShown ? (
        <View className="small quiet order-row-more">还有 {lines.length - linesShown} 种</View>
      ) : null}
      {note ? <View className="small order-note">留言：{note}</View> : null}
      {staffNote ? <View className="small order-note">店内备注：{staffNote}</View> : null}
      <Foot order={order} />
    </Tap>
  )
}

const Foot = ({ order: { unshipped, refundedFen, payableFen } }: { order: SellerOrderCard }) => (
  <View className="row row-apart order-row-foot">
    <Text className="small middling">
      {[unshipped > 0 ? `未发 ${unshipped} 件` : '', refundedFen > 0 ? `已退 ${yuan(refundedFen)}` : '']
        .filter(Boolean)
        .join('，')}
    </Text>
    <Price fen={payableFen} size="small" tone="ink" />
  </View>
)

const GoodsLine = ({
  line: { name, spec, picture, quantity },
}: {
  line: SellerOrderCard['lines'][number]
}) => (
  <View className="order-row-line">
    <Picture className="order-row-picture" picture={picture} name={name} />
    <View className="grow">
      <View className="one-line">{name}</View>
      <View className="small quiet one-line">{spec}</View>
    </View>
    <Text className="order-row-pieces">×{quantity}</Text>
  </View>
)
