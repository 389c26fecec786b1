import type { AttentionSummary } from '../../../types/api/attention'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { lasting } from '../../shared/time'
import type { IconName } from '../../shared/ui/icon'

/** One kind of thing that waits for a person. */
export interface ToDo {
  id: string
  icon: IconName
  tone: 'warn' | 'bad'
  /** How many, in bold, and of what. */
  many: string
  words: string
  more: string
  /** Where it is done. */
  url: string
}

/** The server stops counting somewhere: from there on it may be more. */
export const counted = (count: number): string =>
  count >= LIMITS.attentionCounted ? `${LIMITS.attentionCounted}+` : String(count)

/** What happens by itself when a deadline passes, and what is left until then. */
function untilWords({ state, dueAt }: NonNullable<AttentionSummary['afterSales']['first']>, now: number) {
  const itself = state === 'asked' ? '自动同意' : '自动退款'
  return dueAt > now ? `还剩 ${lasting(dueAt - now)}，到时${itself}` : `时间到了，就要${itself}`
}

type Rule = (summary: AttentionSummary, now: number) => Omit<ToDo, 'many'> & { count: number; of: string }

const toShip: Rule = ({ toShip: { count, since } }, now) => ({
  ...{ id: 'to-do-ship', icon: 'truck', tone: 'warn', url: routes.ship() },
  ...{ count, of: '单', words: '等着发货' },
  more: since === undefined ? '' : `等得久的一单已付款 ${lasting(now - since)}`,
})

const afterSales: Rule = ({ afterSales: { count, first } }, now) => ({
  ...{ id: 'to-do-after-sale', icon: 'undo', tone: 'warn', url: routes.sellerAfterSales },
  ...{ count, of: '个售后', words: '等着答复' },
  more: first ? untilWords(first, now) : '',
})

const untold: Rule = ({ untold: { count, tries } }) => ({
  ...{ id: 'to-do-untold', icon: 'warn', tone: 'bad', url: routes.untold },
  ...{ count, of: '单', words: '没能告诉微信已发货' },
  more: tries === undefined ? '' : `试了 ${tries} 次；告诉之前，货款压在微信`,
})

const refunds: Rule = ({ refunds: count }) => ({
  ...{ id: 'to-do-refund', icon: 'wallet', tone: 'bad', url: routes.sellerAttention },
  ...{ count, of: '笔退款', words: '没退成', more: '看看为什么，再退一次' },
})

const outbox: Rule = ({ outbox: count }) => ({
  ...{ id: 'to-do-outbox', icon: 'refresh', tone: 'bad', url: routes.sellerAttention },
  ...{ count, of: '件', words: '没送到微信', more: '会自己再试' },
})

const incidents: Rule = ({ incidents: count }) => ({
  ...{ id: 'to-do-incident', icon: 'info', tone: 'bad', url: routes.sellerAttention },
  ...{ count, of: '件', words: '要人看一眼', more: '钱或数目对不上，或者晚到了' },
})

const payouts: Rule = ({ payouts: { asked, since } }, now) => ({
  ...{ id: 'to-do-payout', icon: 'wallet', tone: 'warn', url: routes.sellerPayouts() },
  ...{ count: asked, of: '笔提现', words: '等着答复' },
  more: since === undefined ? '' : `等得久的一笔等了 ${lasting(now - since)}`,
})

const heldUp: Rule = ({ payouts: { heldUp: count } }) => ({
  ...{ id: 'to-do-payout-held', icon: 'wallet', tone: 'bad', url: routes.sellerPayouts('under_way') },
  ...{ count, of: '笔提现', words: '没转成', more: '看看为什么，再试一次' },
})

const held: Rule = ({ sharing: { held: count } }) => ({
  ...{ id: 'to-do-held', icon: 'wallet', tone: 'warn', url: routes.heldCredits },
  ...{ count, of: '单', words: '的佣金等着核对', more: '收货的电话或地址和分销员的一样' },
})

const contests: Rule = ({ sharing: { contests: count } }) => ({
  ...{ id: 'to-do-contest', icon: 'chat', tone: 'warn', url: routes.contests },
  ...{ count, of: '个归属异议', words: '等着答复', more: '答复以前，这一单的佣金不放出来' },
})

const applications: Rule = ({ sharing: { applications: count } }) => ({
  ...{ id: 'to-do-application', icon: 'person', tone: 'warn', url: routes.distributors },
  ...{ count, of: '个人', words: '申请做分销员', more: '店主同意了才能推广' },
})

const stock: Rule = ({ stock: { low, soldOut } }) => ({
  ...{ id: 'to-do-stock', icon: 'box', tone: 'warn', url: routes.sellerStockLow },
  ...{
    count: low,
    of: '样',
    words: '快卖完了',
    more: soldOut > 0 ? `其中 ${counted(soldOut)} 样已经卖完` : '',
  },
})

/** In this order: what a buyer waits for, then what WeChat must hear, then money, then who shares, then the shelf. */
const rules: readonly Rule[] = [
  ...[toShip, afterSales, untold, refunds, outbox, incidents],
  ...[payouts, heldUp, held, contests, applications, stock],
]

/** All that waits for a person. Empty: nothing does. */
export const toDos = (summary: AttentionSummary, now: number): ToDo[] =>
  rules.flatMap(rule => {
    const { count, of, ...row } = rule(summary, now)
    return count > 0 ? { ...row, many: `${counted(count)} ${of}` } : []
  })
