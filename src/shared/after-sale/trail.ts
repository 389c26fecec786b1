import type {
  AfterSaleBy,
  AfterSaleEventView,
  AfterSaleKind,
  AfterSaleStep,
  AfterSaleView,
} from '../../../types/api/after-sale-views'
import { yuan } from '../money'
import { day, moment } from '../time'
import type { Step } from '../ui/life-line'
import { afterSaleReasonWords } from './after-sale-words'

const who: Record<AfterSaleBy, string> = {
  buyer: '买家',
  shop: '店家',
  owner: '店主',
  clerk: '店员',
  itself: '到时自动',
}

const asks: Record<AfterSaleKind, string> = { refund: '申请退款', return: '申请退货' }

const deeds: Record<Exclude<AfterSaleStep, 'ask'>, string> = {
  agree_refund: '同意退款',
  agree_return: '同意退货',
  refuse: '没有同意',
  withdraw: '撤回申请',
  send_back: '寄回',
  receive_back: '收到退货',
  lapse: '关闭',
  refund_held: '退款遇到问题',
  refund_again: '重新退款',
  refund_done: '钱退到了',
}

/** Money goes its way at WeChat: nobody does it, and no time has come. */
const ofMoney: readonly AfterSaleStep[] = ['refund_held', 'refund_again', 'refund_done']

type Asked = Pick<AfterSaleView, 'kind' | 'reason'>

function nameOf({ event, by }: AfterSaleEventView, { kind }: Asked): string {
  const deed = event === 'ask' ? asks[kind] : deeds[event]
  return ofMoney.includes(event) ? deed : `${who[by]}${deed}`
}

/** The sum, and what was said; an ask tells its reason here, its words stand with its pictures. */
function wordsOf({ event, refundFen, words }: AfterSaleEventView, { reason }: Asked): string {
  const said = event === 'ask' ? afterSaleReasonWords[reason] : event === 'lapse' ? '过期没有寄回' : words
  return [refundFen === undefined ? '' : yuan(refundFen), said].filter(Boolean).join('，')
}

const waitingFor: Partial<Record<AfterSaleView['state'], string>> = {
  asked: '店家答复',
  agreed_return: '买家寄回',
  sent_back: '店家收到退货',
  refunding: '钱退到',
  held_up: '钱退到',
}

/** Who did what and when, and what is awaited until when: the same on both phones. */
export function afterSaleTrail(view: AfterSaleView, now: number): Step[] {
  const past = view.events.map(
    (event, nth): Step => ({
      id: String(nth),
      name: nameOf(event, view),
      stage: 'done',
      when: moment(event.at, now),
      words: wordsOf(event, view),
    }),
  )
  const awaited = waitingFor[view.state]
  if (!awaited) return past
  const when = view.dueAt === undefined ? '' : `${day(view.dueAt, now)}前`
  return [...past, { id: 'next', name: awaited, stage: 'now', when, words: '' }]
}
