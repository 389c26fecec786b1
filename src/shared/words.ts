import type { CloseReason, OrderAction, OrderState, RefundView } from '../../types/api/order'
import type { CallError } from './call'

/** What a person reads for each refusal. A refusal without words does not compile. */
export const errorWords: Record<CallError, string> = {
  offline: '网络断了一下，没连上店里',
  unknown_endpoint: '小程序版本旧了，请关掉重开',
  bad_input: '填的内容不太对，请检查一下',
  not_allowed: '这里需要店家的权限',
  busy: '店里这会儿人多，请稍等再试',
  internal: '店里出了点问题，请稍后再试',
  too_many_addresses: '地址存满了，请先删掉不用的',
  cart_full: '购物车放满了，请先结算或移走几样',
  quantity_too_large: '一样最多买 99 份',
  not_in_cart: '这件已经不在购物车里了',
  product_not_found: '没有找到这件商品',
  shop_closed: '小店这会儿歇着，暂时不接单',
  sku_not_found: '这个规格已经没有了，请重新选',
  off_sale: '这件商品已下架',
  price_changed: '价格有变动，请确认新的价格',
  out_of_stock: '手慢了一步，剩下的不够了',
  no_return_not_agreed: '请先勾选同意不支持七天无理由退货',
  coupon_unusable: '这张优惠券这次用不了',
  offer_not_found: '没有找到这张优惠券',
  offer_over: '这张优惠券已经领完或过期了',
  too_many_unpaid: '还有几单没付款，请先付款或取消',
  too_fast: '下单太快了，请歇一分钟再试',
  request_reused: '这一单刚才已经提交过，请到「我的订单」里看看',
  too_many_favourites: '收藏满了，请先去掉几样',
  line_not_found: '这一单里没有这件商品',
  not_received: '收到货以后才能评价',
  already_reviewed: '这件已经评价过了',
  order_not_found: '没有找到这个订单',
  already_paid: '这一单已经付过款了',
  pay_unavailable: '微信支付暂时没有回应，请稍后再试',
  order_closed: '订单已关闭，不能再付款',
  not_shipped: '店家还没有发货',
  not_paid: '这一单还没有付款',
  more_than_left: '超过了还可以处理的数量',
  too_many_parcels: '一单最多分 15 个包裹',
  claim_refused: '认领码不对，或已经用过了',
  below_zero: '库存不够减了',
  more_than_paid: '退款不能超过付的钱',
  nothing_to_refund: '没有可以退的',
  too_many_refunds: '这一单的退款次数用完了',
  too_late: '付款已满一年，不能从这里退了',
  refund_not_found: '没有找到这笔退款',
  nothing_to_retry: '这笔退款不需要重发',
  incident_not_found: '没有找到这条记录',
}

export const stateWords: Record<OrderState, string> = {
  placing: '正在确认',
  unpaid: '等待付款',
  closing: '正在关闭',
  paid: '已付款，正在备货',
  shipped: '已发货，正在路上',
  received: '已收到',
  completed: '已完成',
  closed: '已关闭',
}

export const closeWords: Record<CloseReason, string> = {
  buyer: '你取消了这一单，没有扣钱。',
  timeout: '超过付款时间，订单自动关闭，没有扣钱。',
  out_of_stock: '剩下的不够了，订单没有成立，没有扣钱。',
  coupon_gone: '优惠券刚被另一单用了，订单没有成立，没有扣钱。',
  not_finished: '下单没有完成，没有扣钱。',
  refunded: '已全部退款，钱会回到付款的地方。',
}

export const actionWords: Record<OrderAction, string> = {
  pay: '去支付',
  cancel: '取消订单',
  receive: '确认收货',
}

export const refundWords: Record<RefundView['state'], string> = {
  under_way: '退款中，一般 1–3 天到账',
  done: '已退到付款的地方',
  held_up: '退款遇到问题，店家已经知道，正在处理',
}
