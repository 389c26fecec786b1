import { call } from '../../shared/call'
import type { Sheet } from '../export/fetch-sheet'

export type SheetId = 'tax' | 'commissions'

/** The sheets that others than the shop want to see. */
export const sheets: readonly { id: SheetId; words: string; means: string }[] = [
  {
    id: 'tax',
    words: '报税表',
    means: '给税务局：这个月每人付了多少、扣了多少税，带完整的姓名和身份证号。',
  },
  {
    id: 'commissions',
    words: '佣金明细',
    means: '给市场监管：这个月的每一笔佣金，和它背后那一笔已付款的订单。里面没有买家的资料。',
  },
]

const names = { tax: '报税表', commissions: '佣金明细' } as const
const none = { tax: '这个月没有付过提现', commissions: '这个月没有佣金' } as const
/** One of them as of a month, called `报税表 2026-11.csv`. */
export const taxSheet = (id: SheetId, month: string): Sheet => ({
  fileName: `${names[id]} ${month}.csv`,
  ask: async after => {
    const wish = { month, ...(after && { after }) }
    const reply = await (id === 'tax' ? call('tax.export', wish) : call('tax.commissions', wish))
    if (!reply.ok) return reply
    const { lines: count, ...page } = reply.value
    return { ok: true, value: { ...page, count } }
  },
  unit: '行',
  none: none[id],
  unchanged: '账没有变',
})
