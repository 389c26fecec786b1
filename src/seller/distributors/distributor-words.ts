import type {
  DistributorDecision,
  DistributorEvent,
  DistributorState,
  DistributorView,
} from '../../../types/api/distributor'
import { day, moment } from '../../shared/time'

/** The lists of distributors, and what an empty one says. */
export const lists: readonly { state: DistributorState; words: string; none: string }[] = [
  { state: 'applied', words: '申请中', none: '没有等着答复的申请。有人申请推广，会在这里说。' },
  { state: 'active', words: '在册', none: '还没有分销员。申请同意以后就在这里。' },
  { state: 'suspended', words: '已停用', none: '没有停用的分销员。' },
  { state: 'rejected', words: '未通过', none: '没有没通过的申请。' },
]

const eventNames: Record<DistributorEvent, string> = {
  apply: '申请',
  change: '自己改了',
  agree: '同意了新的推广约定',
  approve: '同意',
  reject: '没有同意',
  suspend: '停用',
  restore: '恢复',
}

/** What is said once a decision was made. */
export const decidedWords: Record<DistributorDecision, string> = {
  approve: '同意了，可以推广了',
  reject: '没有同意，原因会让本人看到',
  suspend: '停用了，下过的单不变',
  restore: '恢复了，可以推广了',
}

/** Since when it stands so: `11月20日起推广`. `now` in epoch ms. */
export function sinceWords(
  { state, appliedAt, events }: Pick<DistributorView, 'state' | 'appliedAt' | 'events'>,
  now: number,
): string {
  if (state === 'applied') return `${moment(appliedAt, now)} 申请`
  const decisions = events.filter(({ event }) => event !== 'change' && event !== 'agree')
  const since = day(decisions[decisions.length - 1]?.at ?? appliedAt, now)
  if (state === 'active') return `${since}起推广`
  return state === 'suspended' ? `${since}起停用` : `${since}没有同意`
}

/** What somebody's own change replaced: `称呼，原来叫小满`. */
const wasWords = ({ name, phone }: NonNullable<DistributorView['events'][number]['was']>): string =>
  [name && `称呼，原来叫${name}`, phone && `手机号，原来是 ${phone}`].filter(Boolean).join('；')

/** One thing that happened: `今天 10:08 停用：发了广告`. */
export const eventWords = (
  { event, at, reason, was = {} }: DistributorView['events'][number],
  now: number,
): string => `${moment(at, now)} ${eventNames[event]}${reason ? `：${reason}` : wasWords(was)}`
