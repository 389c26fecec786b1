import type { OrderState } from '../../../types/api/order'
import { beijingTime } from '../beijing'
import type { Order, OrderLine } from '../documents'
import { csvSheet, hundredths } from '../sheet'

/** States as a sheet names them. */
const stateNames: Record<OrderState, string> = {
  placing: '下单中',
  unpaid: '待付款',
  closing: '关闭中',
  paid: '待发货',
  shipped: '已发货',
  received: '已收货',
  completed: '已完成',
  closed: '已关闭',
}

const timeOf = (at: number | undefined): string => (at === undefined ? '' : beijingTime(at))

const refundedFen = ({ refunds }: Order): number => refunds.reduce((sum, refund) => sum + refund.refundFen, 0)

const addressOf = ({ address: { province, city, county, detail } }: Order): string =>
  [province, city, county, detail].filter(Boolean).join(' ')

const parcelsOf = ({ parcels }: Order): string =>
  parcels.map(({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`).join('；')

/** What every line of an order says of it. */
const ofOrder: Record<string, (order: Order) => string> = {
  订单号: order => order._id,
  状态: order => stateNames[order.state],
  下单时间: order => timeOf(order.placedAt),
  付款时间: order => timeOf(order.payment?.at),
  收货人: order => order.address.name,
  电话: order => order.address.phone,
  地址: addressOf,
}

const ofLine: Record<string, (line: OrderLine) => string> = {
  商品: line => line.name,
  规格: line => line.spec,
  单价: line => hundredths(line.priceFen),
  数量: line => String(line.quantity),
  已发: line => String(line.shipped),
  已退: line => String(line.refunded),
  商品实付: line => hundredths(line.paidFen),
}

/** Said once, on the order's first line: a column can be added up. */
const once: Record<string, (order: Order) => string> = {
  优惠券减: order => hundredths(order.discountFen),
  改价减: order => hundredths(order.repricing?.offFen ?? 0),
  运费: order => hundredths(order.freightFen),
  订单应付: order => hundredths(order.payableFen),
  已退款: order => hundredths(refundedFen(order)),
  快递: parcelsOf,
  买家留言: order => order.note,
  店内备注: order => order.staffNote?.words ?? '',
}

const titles = [ofOrder, ofLine, once].flatMap(columns => Object.keys(columns))

const rowsOf = (order: Order): string[][] =>
  order.lines.map((line, i) => [
    ...Object.values(ofOrder).map(cell => cell(order)),
    ...Object.values(ofLine).map(cell => cell(line)),
    ...Object.values(once).map(cell => (i === 0 ? cell(order) : '')),
  ])

/** Orders as CSV, one row per line. */
export const orderSheet = (orders: readonly Order[], isFirst: boolean): string =>
  csvSheet(titles, orders.flatMap(rowsOf), isFirst)
