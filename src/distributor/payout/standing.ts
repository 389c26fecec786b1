import type { PayoutReason, PayoutState, PayoutView } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'

/** What to expect, and what to do, while WeChat does not take it. Nothing has to be asked for again. */
const heldUp: Partial<Record<PayoutReason, string>> = {
  not_enough: '店家的商户账户余额不够，补足后接着转。',
  limit_reached: '店家今天的转账额度用完了，明天接着转。',
  refused_by_wechat: '微信没有受理，店家正在查。',
  unavailable: '微信暂时没有回应，过一会儿自动再试。',
}

/** Why the money came back, and what helps. */
const cameBack: Partial<Record<PayoutReason, string>> = {
  not_confirmed: '24 小时里没有在微信里确认收款。可以再提一次，到时记得确认。',
  called_off: '店家叫停了这次转账，可以问问店家为什么。',
  name_differs: '登记的真实姓名和这个微信的实名不是同一个人。把收款人改成自己的真实姓名，再提一次。',
  account_unfit: '这个微信现在收不了这笔钱：可能还没有实名，或超过了收款限额。在微信支付里处理好，再提一次。',
}

const sentences: Record<PayoutState, (payout: PayoutView, now: number) => string> = {
  asked: () => '店家看过就会处理。同意以前可以撤回。',
  approved: ({ reason }) =>
    reason ? `${heldUp[reason] ?? heldUp.unavailable}不用再申请。` : '店家同意了，正在请微信转账。',
  waiting: ({ confirmBy }, now) =>
    `钱已备好，要本人在微信里点一下收款。${confirmBy ? `${moment(confirmBy, now)} 前没有确认，` : '过时没有确认，'}就退回可提现。`,
  transferring: () => '已经确认收款，微信正在把钱转进零钱，一般几分钟。',
  paid: ({ netFen }) => `${yuan(netFen)} 已到微信零钱。`,
  returned: ({ grossFen, reason }) =>
    `${reason ? (cameBack[reason] ?? '微信没有转成。') : '微信没有转成。'}${back(grossFen)}`,
  refused: ({ grossFen, events }) => {
    const said = events.find(({ event }) => event === 'refuse')?.words
    return `${said ? `店家说：${stopped(said)}` : ''}${back(grossFen)}`
  },
  withdrawn: ({ grossFen }) => back(grossFen),
}

const back = (fen: number): string => `${yuan(fen)} 已回到可提现，一分没少。`

/** With a stop, unless what was said has one. */
const stopped = (words: string): string => (/[。！？!?.~…]$/.test(words) ? words : `${words}。`)

/** How a payout stands and what comes next, under the name of its state. */
export function standing(payout: PayoutView, now: number): string {
  // Nobody is asked to confirm what the shop wants back; who has done so is paid.
  if (payout.calledOff) return '店家叫停了这笔。微信没有转出去的，几分钟里回到可提现，可以再提。'
  return sentences[payout.state](payout, now)
}
