import type { BuyerError, StaffError } from '../../types/api'
import type { CloseReason, OrderAction, OrderState, RefundView } from '../../types/api/order'
import type { CallError } from './call'

const buyerWords: Record<BuyerError | 'offline', string> = {
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
  total_changed: '运费或优惠有变化，请再看一眼',
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
  being_repriced: '店家正在改价，请过一会儿再付',
  order_closed: '订单已关闭，不能再付款',
  not_shipped: '店家还没有发货',
  not_confirmed: '还没有在微信里确认收货',
  wechat_unavailable: '微信暂时没有回应，过一会儿再试',
  claim_refused: '认领码不对，或已经用过了',
  not_paid: '这一单还没有付款',
  more_than_left: '超过了还可以处理的数量',
  more_than_paid: '退款不能超过付的钱',
  nothing_to_refund: '没有可以退的',
  too_many_refunds: '这一单的退款次数用完了',
  too_late: '付款已满一年，不能从这里退了',
  after_sale_open: '这件有售后正在处理，请先处理完',
  after_sale_not_found: '没有找到这个售后',
  after_sale_moved: '这个售后刚有了新进展，请看最新的',
  too_late_to_ask: '已经过了可以申请售后的时间',
  too_many_after_sales: '这一单申请的次数太多了，请直接联系店家',
  picture_not_own: '图片没有传好，请重新选',
  no_return_goods: '这件不支持七天无理由退货；坏了、少了、发错了可以申请',
  already_shipped: '已经发货了，请从「申请售后」里办',
  invitation_over: '这张邀请已经用过或过期了，请让店主再发一张',
  page_not_released: '小程序还没有发布，微信画不出码',
  code_not_found: '没有找到这个分享码',
  link_not_found: '还没有分享过这样货',
  scene_invalid: '分享码不对，微信画不出码',
  token_refused: '微信不认小店的密钥，画不出码',
  too_often: '问微信要码太勤了，请过一会儿再试',
  already_staff: '已经是店里的人了，不用再加入',
  agreement_changed: '推广约定有更新，请看过新的再同意',
  changed_too_often: '一个月里改过三次了，请过些天再改',
  suspended: '推广暂停了，有疑问请联系店家',
  already_earning: '这一单已经记在自己名下',
  own_purchase: '自己买的不算推广',
  contest_answered: '店家已经答复过这一单',
  credit_settled: '这一单的佣金已经定下，不能再改',
  below_minimum: '还没到可以提现的数目',
  more_than_available: '超过了可以提现的钱',
  consent_changed: '授权说明有更新，请看过新的再同意',
  name_wrong: '姓名要和身份证上的一样，写汉字；公司收款请联系店家',
  id_number_wrong: '身份证号不对，请对着证件再看一遍',
  identity_taken: '这个身份证号已经登记在另一个微信上',
  payout_open: '上一笔提现还没办完，办完再提下一笔',
  identity_needed: '第一次提现要先填真实姓名和身份证号',
  payee_kept: '提过现的，税法要求登记保存十年，现在不能删',
  payout_not_found: '没有找到这笔提现',
  payout_moved: '这笔提现刚有了新进展，请看最新的',
}

/**
 * What a person reads for each refusal. Those that only calls of staff bring have their words in the seller's package,
 * which alone makes such calls: it adds them when it is loaded.
 */
export const errorWords = buyerWords as Record<CallError, string>

export const addStaffWords = (words: Record<StaffError, string>): void =>
  void Object.assign(errorWords, words)

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
  cancel_paid: '取消并退款',
  ask_after_sale: '申请售后',
}

export const refundWords: Record<RefundView['state'], string> = {
  under_way: '退款中，一般 1–3 天到账',
  done: '已退到付款的地方',
  held_up: '退款遇到问题，店家已经知道，正在处理',
}
