import { Text, View } from '@tarojs/components'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { yuan } from '../../shared/money'
import { Chip } from '../../shared/ui/chip'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import type { Line } from './refund-draft'

/** Half a screen of lines: the page has other long lists, and all begin with two boxes. */
const linesPerBox = 5
const linePx = 66

/** The goods with where each piece is, and every part of the sum. */
export const Goods = ({ order }: { order: SellerOrderView }) => (
  <View className="card seller-order-block">
    <FoldingRows
      name="seller-order-lines"
      dense
      rowPx={linePx}
      boxes={inBoxes(order.lines, linesPerBox)}
      draw={line => <OrderLine key={line.id} line={line} />}
    />
    <View className="seller-order-sums">
      {sums(order).map(({ name, words }) => (
        <View key={name} className="row row-apart small middling">
          <Text>{name}</Text>
          <Text>{words}</Text>
        </View>
      ))}
      <View className="row row-apart">
        <Text>{order.paidAt === undefined ? '应付' : '实付'}</Text>
        <Price id="payable" fen={order.payableFen} tone="ink" />
      </View>
    </View>
  </View>
)

const OrderLine = ({ line }: { line: Line }) => (
  <View id={`line-${line.id}`} className="seller-order-line">
    <Picture className="seller-order-picture" picture={line.picture} name={line.name} />
    <View className="grow">
      <View className="title">{line.name}</View>
      <View className="small quiet">
        {line.spec} {yuan(line.priceFen)} ×{line.quantity}
      </View>
      <LineChips line={line} />
    </View>
    <Price fen={line.paidFen} size="small" tone="ink" />
  </View>
)

/** Where the pieces of a line are; nothing of one that is simply not paid yet. */
function LineChips({ line: { shipped, refunded, refundedFen, unshipped } }: { line: Line }) {
  if (shipped + refunded + unshipped + refundedFen === 0) return null
  return (
    <View className="seller-order-chips">
      {unshipped > 0 ? <Chip tone="warn">未发 {unshipped}</Chip> : null}
      {shipped > 0 ? <Chip tone="good">已发 {shipped}</Chip> : null}
      {refunded > 0 ? <Chip>已退 {refunded} 件</Chip> : null}
      {refundedFen > 0 ? <Chip>退了 {yuan(refundedFen)}</Chip> : null}
    </View>
  )
}

interface Sum {
  name: string
  words: string
}

/** The parts that there are. */
function sums({ goodsFen, discountFen, couponName, repricing, freightFen }: SellerOrderView): Sum[] {
  const less = (name: string, fen: number): Sum[] => (fen > 0 ? [{ name, words: `−${yuan(fen)}` }] : [])
  return [
    { name: '商品', words: yuan(goodsFen) },
    ...less(couponName ? `优惠券：${couponName}` : '优惠券', discountFen),
    ...less(`改价：${repricing?.reason ?? ''}`, repricing?.offFen ?? 0),
    { name: '运费', words: freightFen === 0 ? '包邮' : yuan(freightFen) },
  ]
}
