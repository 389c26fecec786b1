import type { Input } from '../../../types/api'

export type Wish = Omit<Input<'seller_order.export'>, 'after'>

export type StateId = NonNullable<Wish['state']> | 'all'

/** Which orders may be picked. */
export const states: readonly { id: StateId; words: string }[] = [
  { id: 'all', words: '全部' },
  { id: 'unpaid', words: '待付款' },
  { id: 'paid', words: '待发货' },
  { id: 'shipped', words: '已发货' },
  { id: 'received', words: '已收货' },
  { id: 'completed', words: '已完成' },
  { id: 'closed', words: '已关闭' },
]

/** What is picked on the page: two days, and which orders. */
export interface Picked {
  from: string
  until: string
  state: StateId
}

/** What to ask for; undefined while a day is missing or the days stand the wrong way round. */
export function wishOf({ from, until, state }: Picked): Wish | undefined {
  if (!from || !until || from > until) return undefined
  return { from, until, ...(state !== 'all' && { state }) }
}
