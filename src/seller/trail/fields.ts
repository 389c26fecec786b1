/**
 * How the text of a value is to be read: sums in fen, shares in basis points, moments in ms, yes or no, or a word of one
 * of our lists.
 */
export type Reading = 'plain' | 'fen' | 'moment' | 'on_sale' | 'word' | 'percent' | 'joining' | 'yes_no'

export interface FieldWords {
  name: string
  reading: Reading
}

const plain = (name: string): FieldWords => ({ name, reading: 'plain' })
const fen = (name: string): FieldWords => ({ name, reading: 'fen' })
const moment = (name: string): FieldWords => ({ name, reading: 'moment' })
const percent = (name: string): FieldWords => ({ name, reading: 'percent' })
const word = (name: string): FieldWords => ({ name, reading: 'word' })

/** What the common fields are called. Those that are not here are shown as they are. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  name: plain('名字'),
  role: word('身份'),
  state: word('状态'),
  reason: word('原因'),
  why: word('为什么'),
  dismissedAt: moment('离开'),
  expiresAt: moment('有效到'),
  acceptedAt: moment('加入'),
  onHand: plain('在架件数'),
  pieces: plain('变动件数'),
  lowAt: plain('提醒线'),
  onSale: { name: '上架', reading: 'on_sale' },
  'skus.priceFen': fen('价钱'),
  priceFen: fen('价钱'),
  minFen: fen('满多少可用'),
  offFen: fen('减多少'),
  from: moment('从'),
  until: moment('到'),
  payableFen: fen('应付'),
  freightFen: fen('运费'),
  freightRefundedFen: fen('已退运费'),
  goodsFen: fen('商品金额'),
  discountFen: fen('优惠'),
  placedFreightFen: fen('下单时的运费'),
  'lines.paidFen': fen('每样实付'),
  'lines.shipped': plain('已发件数'),
  'lines.refunded': plain('已退件数'),
  'lines.refundedShipped': plain('已退且发过货的'),
  'lines.refundedFen': fen('已退金额'),
  'parcels.carrier': plain('快递公司'),
  'parcels.trackingNumber': plain('快递单号'),
  'parcels.lines.quantity': plain('包裹里的件数'),
  'told.parcels': plain('告诉微信的包裹'),
  shippedAt: moment('发货'),
  receiveBy: moment('自动收货'),
  payBy: moment('付款期限'),
  'repricing.offFen': fen('改价减去'),
  'repricing.freightFen': fen('改价后的运费'),
  'repricing.reason': plain('改价原因'),
  'staffNote.words': plain('店里的备注'),
  refundFen: fen('退款'),
  totalFen: fen('付款总额'),
  orderNumber: plain('订单'),
  'refunds.refundFen': fen('退款'),
  'refunds.freightFen': fen('其中运费'),
  'refunds.totalFen': fen('付款总额'),
  'refunds.lines.quantity': plain('退几件'),
  'refunds.lines.ofShipped': plain('其中发过货的'),
  'refunds.lines.restocked': plain('放回库存的'),
  'refunds.lines.refundFen': fen('每样退款'),
  'refunds.reason': plain('退款原因'),
  'refunds.state': word('退款状态'),
  'afterSales.state': word('售后状态'),
  'afterSales.events.words': plain('答复'),
  'afterSales.events.refundFen': fen('答应退'),
  'returnTo.name': plain('收货人'),
  'returnTo.phone': plain('电话'),
  'returnTo.province': plain('省'),
  'returnTo.city': plain('市'),
  'returnTo.county': plain('区县'),
  'returnTo.detail': plain('详细地址'),
  afterSaleWithinHours: plain('收货后几小时内可申请'),
  sendBackWithinDays: plain('同意后几天内寄回'),
  returnWithinDays: plain('几天内可无理由退'),
  'business.name': plain('开票单位'),
  'business.creditCode': plain('统一社会信用代码'),
  identitiesRead: plain('看了几个人的身份证号'),
  rateBp: percent('佣金比例'),
  'skus.rateBp': percent('规格的佣金比例'),
  'distribution.joining': { name: '怎样算分销员', reading: 'joining' },
  'distribution.rule': word('佣金归谁'),
  'distribution.withinDays': plain('几天内算数'),
  'distribution.newCustomersOnly': { name: '只算新客', reading: 'yes_no' },
  'distribution.rateBp': percent('店里的佣金比例'),
  'distribution.capBp': percent('比例的上限'),
  'credit.spans.name': plain('佣金归谁'),
  'credit.spans.rule': word('怎么归的'),
  'credit.spans.reason': plain('为什么改归'),
  'credit.others.name': plain('也打开过谁的卡片'),
  'credit.hold': word('要核对'),
  'credit.looked.verdict': word('核对'),
  'credit.contests.words': plain('异议'),
  'credit.contests.answer.verdict': word('对异议'),
  'credit.contests.answer.words': plain('对异议的答复'),
}

/** Told by another field of the same entry, or by the entry itself. */
export const unsaid: ReadonlySet<string> = new Set([
  'at',
  'business.at',
  'parcels.at',
  'parcels.carrierId',
  'refunds.at',
  'refunds.outTradeNo',
  'staffNote.at',
  'repricing.at',
  'afterSales.events.at',
  'outTradeNo',
  'attempt',
  ...['credit.spans.code', 'credit.spans.channel', 'credit.spans.touchedAt', 'credit.spans.untilAt'],
  ...['credit.spans.rateBp', 'credit.spans.fromRefund', 'credit.spans.at', 'credit.withinDays'],
  ...['credit.others.code', 'credit.others.channel', 'credit.others.touchedAt', 'credit.others.why'],
  ...['credit.contests.at', 'credit.contests.answer.at', 'credit.looked.at', 'credit.settledRefunds'],
  ...['told.mode', 'told.done', 'told.at', 'told.corrected', 'told.merchantId'],
])
