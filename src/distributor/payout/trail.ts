import type { PayoutEvent, PayoutEventView, PayoutState, PayoutView } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import type { Step } from '../../shared/ui/life-line'
import { payoutReasonWords } from './state-words'

const names: Record<PayoutEvent, string> = {
  ask: '申请提现',
  approve: '店家同意',
  refuse: '店家没有同意',
  withdraw: '自己撤回',
  hold_up: '暂时没转成',
  wait: '微信备好了钱',
  call_off: '店家叫停',
  transfer: '确认了收款',
  pay: '到账',
  return: '退回可提现',
}

/** What is still to come, the next first. */
const ahead: Partial<Record<PayoutState, string[]>> = {
  asked: ['店家同意', '在微信里确认收款', '到账'],
  approved: ['微信备好钱', '在微信里确认收款', '到账'],
  waiting: ['在微信里确认收款', '到账'],
  transferring: ['到账'],
}

/** Of what the shop has called off nothing but its end is awaited. */
const aheadOfCalledOff = ['退回可提现']

function wordsOf({ event, words, reason }: PayoutEventView, { grossFen, netFen }: PayoutView): string {
  if (event === 'ask') return yuan(grossFen)
  if (event === 'pay') return `${yuan(netFen)} 到微信零钱`
  return reason ? payoutReasonWords[reason] : words
}

/** The life of a payout: what happened and when, and what is awaited until when. */
export function payoutTrail(payout: PayoutView, now: number): Step[] {
  const past = payout.events.map(
    (event, nth): Step => ({
      id: `${nth}`,
      name: names[event.event],
      stage: 'done',
      when: moment(event.at, now),
      words: wordsOf(event, payout),
    }),
  )
  const awaited = payout.calledOff ? aheadOfCalledOff : (ahead[payout.state] ?? [])
  const coming = awaited.map(
    (name, nth): Step => ({ name, stage: nth === 0 ? 'now' : 'to_come', when: '', words: '' }),
  )
  const [next, ...later] = coming
  if (!next) return past
  const by = payout.confirmBy
  return [...past, by ? { ...next, words: `${moment(by, now)} 前` } : next, ...later]
}
