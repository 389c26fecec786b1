import type { PayoutReason, PayoutState, PayoutView } from '../../../types/api/payout'

interface Standing {
  words: string
  tone: 'plain' | 'good' | 'warn' | 'bad'
}

const states: Record<PayoutState, Standing> = {
  asked: { words: '等店家同意', tone: 'plain' },
  approved: { words: '等微信受理', tone: 'plain' },
  waiting: { words: '等确认收款', tone: 'warn' },
  transferring: { words: '微信正在转', tone: 'plain' },
  paid: { words: '已到账', tone: 'good' },
  returned: { words: '没有转成', tone: 'bad' },
  refused: { words: '店家没有同意', tone: 'bad' },
  withdrawn: { words: '已撤回', tone: 'plain' },
}

/** How a payout stands, in short. */
export function stateOf({
  state,
  reason,
  calledOff,
}: Pick<PayoutView, 'state' | 'reason' | 'calledOff'>): Standing {
  if (calledOff) return { words: '店家叫停了', tone: 'warn' }
  return state === 'approved' && reason ? { words: '暂时没转成', tone: 'warn' } : states[state]
}

/** Why it is held up or came back, in short, as a line of its timeline. */
export const payoutReasonWords: Record<PayoutReason, string> = {
  not_confirmed: '24 小时里没有确认收款',
  called_off: '店家叫停了',
  name_differs: '登记的姓名和这个微信的实名不是同一个人',
  account_unfit: '这个微信现在收不了这笔钱',
  not_enough: '店家的商户账户余额不够',
  limit_reached: '店家今天的转账额度用完了',
  refused_by_wechat: '微信没有受理',
  unavailable: '微信暂时没有回应',
}
