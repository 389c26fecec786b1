import { Text, View } from '@tarojs/components'
import type { OrderLineView, OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { Chip } from '../../shared/ui/chip'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'

/** About a screen of lines. */
const linesPerBox = 10
const linePx = 66

/** The goods as they were bought, and what was paid with every part. */
export const Goods = ({ order }: { order: OrderView }) => (
  <View className="card order-goods">
    <FoldingRows
      name="order-lines"
      dense
      rowPx={linePx}
      boxes={inBoxes(order.lines, linesPerBox)}
      draw={line => <Line key={line.id} line={line} />}
    />
    <View className="order-sum">
      <Text className="small quiet">{sumWords(order)}</Text>
      <View className="row">
        <Text className="small">{order.paidAt === undefined ? '应付' : '实付'}</Text>
        <Price id="paid-sum" fen={order.payableFen} />
      </View>
    </View>
  </View>
)

const Line = ({ line }: { line: OrderLineView }) => (
  <Tap
    id={`line-${line.id}`}
    className="order-line"
    role="link"
    onTap={() => void go(routes.product(line.productId))}
  >
    <Picture className="order-picture" picture={line.picture} name={line.name} />
    <View className="grow">
      <View className="title">{line.name}</View>
      <View className="small quiet">
        {line.spec} ×{line.quantity}
      </View>
      <LineState line={line} />
    </View>
    <Price fen={line.priceFen} size="small" tone="ink" />
  </Tap>
)

/** Every part of the sum in one line. */
function sumWords({ goodsFen, discountFen, repricing, freightFen }: OrderView): string {
  const off = repricing && repricing.offFen > 0 ? `店家少收 −${yuan(repricing.offFen)}，` : ''
  const discount = discountFen > 0 ? `优惠 −${yuan(discountFen)}，` : ''
  return `商品 ${yuan(goodsFen)}，${discount}${off}运费 ${yuan(freightFen)}`
}

function LineState({ line }: { line: OrderLineView }) {
  if (line.refundedFen > 0) return <Chip tone="warn">退款 {yuan(line.refundedFen)}</Chip>
  if (line.shipped > 0 && line.shipped < line.quantity) {
    return (
      <Chip>
        已发 {line.shipped} / {line.quantity}
      </Chip>
    )
  }
  return null
}
