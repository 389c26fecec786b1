import type { PayoutCard, PayoutEvent, PayoutEventView, PayoutState } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import type { Step } from '../../shared/ui/life-line'
import { reasonWords } from './payout-words'

const names: Record<PayoutEvent, string> = {
  ask: '本人申请提现',
  approve: '店主同意',
  refuse: '店主没有同意',
  withdraw: '本人撤回',
  hold_up: '没转成',
  wait: '微信备好了钱',
  call_off: '店主叫停',
  transfer: '本人确认了收款',
  pay: '到账',
  return: '退回本人的可提现',
}

/** What is still to come, the next first. */
const ahead: Partial<Record<PayoutState, readonly string[]>> = {
  asked: ['店主答复', '本人在微信里确认', '到账'],
  approved: ['微信备好钱', '本人在微信里确认', '到账'],
  waiting: ['本人在微信里确认', '到账'],
  transferring: ['到账'],
}

/** Of what is called off nothing but its end is awaited. */
const aheadOfCalledOff: readonly string[] = ['退回本人的可提现']

type Lived = Pick<PayoutCard, 'state' | 'events' | 'grossFen' | 'netFen' | 'confirmBy' | 'calledOff'>

function wordsOf({ event, words, reason }: PayoutEventView, { grossFen, netFen }: Lived): string {
  if (event === 'ask') return yuan(grossFen)
  if (event === 'pay') return `${yuan(netFen)} 到微信零钱`
  return reason ? reasonWords[reason] : words
}

/** The life of a payout as the seller tells it: the same steps and times that its distributor sees, and what is awaited. */
export function payoutTrail(payout: Lived, now: number): Step[] {
  const { state, confirmBy, events, calledOff } = payout
  const past = events.map(
    (event, nth): Step => ({
      id: `${nth}`,
      name: names[event.event],
      stage: 'done',
      when: moment(event.at, now),
      words: wordsOf(event, payout),
    }),
  )
  const coming = (calledOff ? aheadOfCalledOff : (ahead[state] ?? [])).map(
    (name, nth): Step => ({
      ...{ name, stage: nth === 0 ? 'now' : 'to_come', when: '' },
      words: nth === 0 && confirmBy ? `${moment(confirmBy, now)} 前` : '',
    }),
  )
  return [...past, ...coming]
}
