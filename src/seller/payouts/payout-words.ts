import type { PayoutCard, PayoutReason, PayoutState } from '../../../types/api/payout'
import { yuan, yuanShort } from '../../shared/money'
import { lasting, moment } from '../../shared/time'

export interface Standing {
  words: string
  tone: 'plain' | 'good' | 'warn' | 'bad'
}

const states: Record<PayoutState, Standing> = {
  asked: { words: '等店主答复', tone: 'warn' },
  approved: { words: '等微信受理', tone: 'plain' },
  waiting: { words: '等本人确认', tone: 'plain' },
  transferring: { words: '微信正在转', tone: 'plain' },
  paid: { words: '已到账', tone: 'good' },
  returned: { words: '退回来了', tone: 'bad' },
  refused: { words: '没有同意', tone: 'plain' },
  withdrawn: { words: '本人撤回', tone: 'plain' },
}

/** How a payout stands, in short. */
export function stateOf({
  state,
  reason,
  calledOff,
}: Pick<PayoutCard, 'state' | 'reason' | 'calledOff'>): Standing {
  if (calledOff) return { words: '正在叫停', tone: reason ? 'bad' : 'warn' }
  return state === 'approved' && reason ? { words: '没转成', tone: 'bad' } : states[state]
}

/** Why it is held up or came back, in short, as a line of its timeline. */
export const reasonWords: Record<PayoutReason, string> = {
  not_confirmed: '本人 24 小时里没有确认收款',
  called_off: '店主叫停了',
  name_differs: '记下的姓名和这个微信的实名不是同一个人',
  account_unfit: '对方的微信收不了：冻结、没有实名，或超了限额',
  not_enough: '商户号里的钱不够',
  limit_reached: '商户号今天的转账额度用完了',
  refused_by_wechat: '微信没有受理',
  unavailable: '微信暂时没有回应',
}

/** How what holds it up is mended. */
const mending: Partial<Record<PayoutReason, string>> = {
  not_enough: '到微信商户平台给商户号充值，再点「再试一次」。',
  limit_reached: '明天会接着转；急的话到商户平台提高单日额度，再点「再试一次」。',
  refused_by_wechat:
    '到商户平台看「商家转账」的权限和场景有没有问题，办好再点「再试一次」；办不好就叫停，钱回到本人的可提现。',
  unavailable: '会自己再试，不用做什么。',
}

/** What whoever came back with the money may do, as one tells it to the owner. */
const cameBack: Partial<Record<PayoutReason, string>> = {
  not_confirmed: '本人可以再提一次，到时记得在微信里确认。',
  name_differs: '请本人改成自己的真实姓名，再提一次。',
  account_unfit: '请本人在微信支付里办好，再提一次。',
}

const back = '钱回到了本人的可提现。'

/** It is asked about until WeChat's word is certain; what keeps that from coming is told as well. */
const callingOff = ({ reason }: Pick<PayoutCard, 'reason'>): string =>
  `叫停了，正在问微信：没有转出去的退回本人的可提现，一般几分钟；已经确认收款的照付。${
    reason ? `${reasonWords[reason]}。${mending[reason] ?? '会自己再试。'}` : ''
  }`

const sentences: Record<
  PayoutState,
  (payout: Pick<PayoutCard, 'reason' | 'confirmBy'>, now: number) => string
> = {
  asked: () => '',
  approved: ({ reason }) =>
    reason ? `${reasonWords[reason]}。${mending[reason] ?? '会自己再试。'}` : '同意了，一分钟里交给微信。',
  waiting: ({ confirmBy }, now) =>
    `钱备好了，等本人在微信里点收款。${confirmBy ? `${moment(confirmBy, now)} 前没有确认，` : '过时没有确认，'}就退回。`,
  transferring: () => '本人确认了，微信正在转，一般几分钟。',
  paid: () => '',
  returned: ({ reason }) =>
    `${reason ? `${reasonWords[reason]}。` : ''}${back}${(reason && cameBack[reason]) ?? ''}`,
  refused: () => back,
  withdrawn: () => back,
}

/** What it waits for, why it does not go on and how that is mended; '' where the state says all. */
export const standingWords = (
  payout: Pick<PayoutCard, 'state' | 'reason' | 'confirmBy' | 'calledOff'>,
  now: number,
): string => (payout.calledOff ? callingOff(payout) : sentences[payout.state](payout, now))

/** Who is paid, by the real name: `林*，企业`. */
export function payeeWords({ realName, business }: Pick<PayoutCard, 'realName' | 'business'>): string {
  const who = realName ? `实名 ${realName}` : '真实姓名还没有记'
  return business ? `${who}，企业开票` : who
}

/** Of the last 90 days' orders, how many gave money back: `近 90 天 12 单，2 单退过款`. */
export function ordersWords({ orders: { paid, refunded } }: Pick<PayoutCard, 'orders'>): string {
  if (paid === 0) return '近 90 天没有带来单子'
  return `近 90 天 ${paid} 单，${refunded === 0 ? '没有退过款' : `${refunded} 单退过款`}`
}

/** Whether so much of it came back that it should catch the eye: a quarter of at least four. */
export const refundsStandOut = ({ orders: { paid, refunded } }: Pick<PayoutCard, 'orders'>): boolean =>
  paid >= 4 && refunded * 4 >= paid

/** What the account holds beside this payout; a hole is told as one. */
export function besideWords({
  availableFen,
  pendingFen,
}: Pick<PayoutCard, 'availableFen' | 'pendingFen'>): string {
  const pending = pendingFen === 0 ? '' : `，待结算 ${yuan(pendingFen)}`
  if (availableFen < 0) return `账上欠着 ${yuan(-availableFen)}${pending}；以后的佣金先补`
  return `提完还剩 ${yuan(availableFen)}${pending}`
}

/** How long it has waited, or when it was asked for: `等了 14 小时`, `今天 10:08 申请`. */
export const sinceWords = ({ state, at }: Pick<PayoutCard, 'state' | 'at'>, now: number): string =>
  state === 'asked' ? `等了 ${lasting(now - at)}` : `${moment(at, now)} 申请`

/** Gross, and what of it does not arrive: `申请 ¥5000，代扣税 ¥800`. */
export function sumsWords({
  grossFen,
  taxFen,
  tax,
}: Pick<PayoutCard, 'grossFen' | 'taxFen' | 'tax'>): string {
  const gross = `申请 ${yuanShort(grossFen)}`
  if (taxFen > 0) return `${gross}，代扣税 ${yuan(taxFen)}`
  return `${gross}，${tax.policy === 'none' ? '企业开票，不代扣' : '不用扣税'}`
}
