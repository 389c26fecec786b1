import type {
  ContestView,
  CreditCard,
  CreditRule,
  NotCredited,
  TouchView,
} from '../../../types/api/credit-views'
import type { Channel } from '../../../types/api/share'
import { moment } from '../../shared/time'

const cardWords: Record<Channel, string> = {
  chat: '微信聊天里的卡片',
  moments: '朋友圈里的分享',
  poster: '海报上的码',
}

const ruleWords: Record<CreditRule, string> = {
  last: '按最后点开的卡片算，记在自己名下',
  first: '按最先点开的卡片算，记在自己名下',
  seller: '店家定的，记在自己名下',
}

const lostWords: Record<NotCredited, string> = {
  later_touch: '后来又点开了别人的卡片，按最后点开的算',
  earlier_touch: '先点开过别人的卡片，按最先点开的算',
  own_purchase: '自己买的不算推广',
  not_new_customer: '店里只算新客，买家以前买过',
  suspended: '下单时推广正暂停',
  reassigned: '店家改记到了别人名下',
}

const contestWords: Record<ContestView['state'], string> = {
  open: '提了异议，等店家答复',
  upheld: '店家同意了异议',
  dismissed: '店家没有同意异议',
}

/** How it stands, in a word or two. */
export function standingWords({ standing, settled, contest }: CreditCard): string {
  if (standing === 'held') return '店家在核对'
  if (standing === 'voided') return '核对后不算'
  if (standing === 'lost') return contest?.state === 'open' ? '等店家答复' : '没有记上'
  return settled ? '已结算' : '等结算'
}

/** Which card, when it was opened, and until when an order counted. */
export const touchWords = ({ channel, productId, touchedAt, untilAt }: TouchView, now: number): string =>
  `${moment(touchedAt, now)} 点开${cardWords[channel]}${productId ? '' : '，到的是小店首页'}；有效到 ${moment(untilAt, now)}`

/** By which rule it is one's own, or why it is not. */
export function reasonWords({ standing, rule, why }: CreditCard): string {
  if (standing === 'held') return '收货的电话或地址和推广人的一样，店家看过才算'
  if (standing === 'voided') return '店家看过，这一单不算推广'
  if (rule) return ruleWords[rule]
  return why ? lostWords[why] : '没有记在自己名下'
}

/** What was contested and what the shop answered; empty when nothing was. */
export function contestLines(contest: ContestView | undefined): string[] {
  if (!contest) return []
  const said = [`${contestWords[contest.state]}：「${contest.words}」`]
  return contest.answer?.words ? [...said, `店家说：${contest.answer.words}`] : said
}
