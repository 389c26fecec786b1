import type { AttentionView } from '../../../types/api/attention'

/** What happened, and what it means or asks for. */
export interface ItemWords {
  title: string
  words: string
}

const kept = '订单没有动，钱在商户号里，请到商户平台对一下。'

const incidents: Record<string, ItemWords> = {
  amount_differs: { title: '付的钱和订单对不上', words: kept },
  payer_differs: { title: '付款的人不是下单的人', words: kept },
  app_differs: { title: '付款来自别的小程序', words: kept },
  merchant_differs: { title: '付款记在别的商户号上', words: '订单没有动，请看看收款的商户号有没有设错。' },
  attempt_unknown: { title: '有一笔付款的单号不认得', words: kept },
  order_unknown: { title: '有一笔付款找不到订单', words: '钱在商户号里，请到商户平台对一下。' },
  refund_differs: { title: '退到的钱和要退的对不上', words: '请到商户平台看这一笔退了多少。' },
  transfer_differs: {
    title: '微信转出的和批准的对不上',
    words: '这笔提现没有动，请到商户平台看转了多少、给了谁。',
  },
  payout_differs: { title: '有一笔提现和账本对不上', words: '账没有动，请找装小店的人看。' },
  account_differs: { title: '有一位分销员的账对不上', words: '账没有动，请找装小店的人看。' },
  commission_differs: { title: '有一单的佣金和账本对不上', words: '账没有动，请找装小店的人看。' },
  refund_unknown: { title: '微信退了一笔，店里没有记录', words: '可能是在商户平台里直接退的，请对一下。' },
  transfer_unknown: { title: '微信转出一笔，店里没有记录', words: '可能是在商户平台里直接转的，请对一下。' },
  late_money_retaken: { title: '付款晚到，订单恢复了', words: '关掉的订单又付了款，货还够，照常发货。' },
  late_money_refunded: { title: '付款晚到，钱退回去了', words: '订单关掉以后才付的款，已经原路退回。' },
  stock_not_moved: { title: '有一样的库存没有动', words: '这一单该动的库存没动成，请盘一下。' },
  stock_differs: { title: '库存的数和流水对不上', words: '请到库存里盘一下。' },
  hold_left_behind: { title: '有几件一直被占着', words: '没成的订单占着货，已经放回货架。' },
  coupon_left_behind: { title: '有一张券一直被占着', words: '没成的订单占着券，已经还给买家。' },
  after_sale_stuck: { title: '售后到时没能自动办', words: '请打开这一单，看看怎么办。' },
  day_differs: { title: '一天的流水和订单对不上', words: '今日里那一天的数可能不准，钱和订单没有变。' },
}

const refunds: Record<string, ItemWords> = {
  not_enough: { title: '商户号里的钱不够退', words: '充值以后再退一次。' },
  abnormal: { title: '钱退不到原来的卡里', words: '请到商户平台换个办法退，办好了会自己记上。' },
  closed: { title: '微信关掉了这笔退款', words: '没有退出去，可以再退一次。' },
  refused: { title: '微信没有接受这笔退款', words: '请到商户平台看看为什么，再退一次。' },
}

const unsent: Record<string, ItemWords> = {
  broken: { title: '有一件没送到微信', words: '多半是设置不对，会自己再试；一直不行，请找装小店的人看。' },
}

/** How a kind is told when the server has a word that this version does not know. */
const lists: Record<AttentionView['kind'], { known: Record<string, ItemWords>; else: ItemWords }> = {
  incident: { known: incidents, else: { title: '有一件要看一眼', words: '请打开这一单看看。' } },
  refund: { known: refunds, else: { title: '有一笔没退成', words: '可以再退一次。' } },
  outbox: { known: unsent, else: { title: '有一件没送到微信', words: '微信没有接，会自己再试。' } },
}

/** One thing that waits, in words. */
export const itemWords = ({ kind, what }: Pick<AttentionView, 'kind' | 'what'>): ItemWords =>
  lists[kind].known[what] ?? lists[kind].else
