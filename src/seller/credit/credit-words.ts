import type {
  CreditRule,
  HoldReason,
  NotCredited,
  SellerCreditView,
  TouchView,
} from '../../../types/api/credit-views'
import type { OrderLineView } from '../../../types/api/order'
import type { Channel } from '../../../types/api/share'
import { moment } from '../../shared/time'
import { percent } from '../rate/percent'

const cards: Record<Channel, string> = {
  chat: '的卡片，发在聊天里',
  moments: '的卡片，发在朋友圈',
  poster: '的海报',
}

const rules: Record<CreditRule, string> = {
  last: '下单前最后打开的是这张卡片',
  first: '最先打开的是这张卡片',
  seller: '店里改归的',
}

const whyNot: Record<NotCredited, string> = {
  later_touch: '买家后来打开了别人的卡片',
  earlier_touch: '买家更早打开了别人的卡片',
  own_purchase: '自己买的不算',
  not_new_customer: '只算新客，这位买家以前买过',
  suspended: '下单时推广停用着',
  reassigned: '店里改归了别人',
}

const holds: Record<HoldReason, string> = {
  same_phone: '收货电话和分销员的电话一样',
  same_address: '收货地址和分销员自己的地址一样',
}

/** Why somebody whose card was opened earns nothing. */
export const whyNotWords = (why: NotCredited): string => whyNot[why]

/** What makes an order look like the distributor's own. */
export const holdWords = (hold: HoldReason): string => holds[hold]

/** By what somebody earns, with the seller's own words where it was the seller's doing. */
export const ruleWords = ({ rule, reason }: NonNullable<SellerCreditView['earner']>): string =>
  reason ? `${rules[rule]}：${reason}` : rules[rule]

type Lines = readonly Pick<OrderLineView, 'productId' | 'name'>[]

/** Which card it was: of a product of the order by its name, of another one, or of the shop. */
export function cardWords({ channel, productId }: TouchView, lines: Lines): string {
  if (!productId) return `小店${cards[channel]}`
  const name = lines.find(line => line.productId === productId)?.name
  return name ? `「${name}」${cards[channel]}` : `另一样商品${cards[channel]}`
}

/** When it was opened, and until when that counts. `now` in epoch ms. */
export const touchedWords = ({ touchedAt, untilAt }: TouchView, now: number): string =>
  `${moment(touchedAt, now)} 打开，${moment(untilAt, now)} 前算数`

/** The rates of an order's lines in one: `10%`, `6%–10%`. */
export function ratesWords(rates: readonly { rateBp: number }[]): string {
  const all = rates.map(({ rateBp }) => rateBp)
  const least = Math.min(...all)
  const most = Math.max(...all)
  if (all.length === 0) return ''
  return least === most ? percent(most) : `${percent(least)}–${percent(most)}`
}

/** How far it is with what is earned, as one sentence. */
export function standingWords({ earner, hold, looked, settled, contests }: SellerCreditView): string {
  if (!earner) return '这一单没有人得佣金。'
  if (looked?.verdict === 'void') return '核对过：这单不算，不给佣金。'
  if (hold && !looked) return '要先核对，核对以前佣金不放出来。'
  if (settled) return '佣金已经定下，不能再改。'
  if (contests.some(({ state }) => state === 'open')) return '有人提了异议，答复以前佣金不放出来。'
  return looked ? '核对过，没有问题。过了售后期佣金就定下。' : '过了售后期佣金就定下。'
}
