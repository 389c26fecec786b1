import type { Answer } from '../../../types/api'
import type { DayView } from '../../../types/api/today'
import { fen } from '../../../types/fen'
import { ok, type Result } from '../../../types/result'
import { dayOf, daysUpTo, startOf } from '../beijing'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { Day } from './document'

const DAYS = 7
/** Nothing but figures: what each product brought stays behind. */
const omit = ['counted.goods', 'live.goods']

type Figure = 'orders' | 'paidFen' | 'refundedOrders' | 'refundedFen' | 'visitors'

/** A day that cron has not begun yet has nothing. */
const figure = (day: Day | undefined, name: Figure): number => (day ? day.counted[name] + day.live[name] : 0)

const dayView = (id: string, day: Day | undefined): DayView => ({
  day: id,
  orders: figure(day, 'orders'),
  paidFen: fen(figure(day, 'paidFen')),
})

/** What went back of what came in; undefined while nothing has. */
function refundRateBp(days: readonly (Day | undefined)[]): number | undefined {
  const sum = (name: Figure) => days.reduce((all, day) => all + figure(day, name), 0)
  const paidFen = sum('paidFen')
  return paidFen === 0 ? undefined : Math.round((sum('refundedFen') * 10_000) / paidFen)
}

/** Today and the six days before it, in one wave at any age of the shop: seven documents that cron has counted. */
export async function showToday(
  { store, clock }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'today.show'>, never>> {
  const id = dayOf(clock.now())
  const ids = daysUpTo(id, DAYS)
  const found = await store.getMany('days', ids, omit)
  const days = ids.map(one => found.find(({ _id }) => _id === one))
  const today = days.at(-1)
  const rate = refundRateBp(days)
  return ok({
    ...dayView(id, today),
    asOf: today?.asOf ?? startOf(id),
    visitors: figure(today, 'visitors'),
    refundedOrders: figure(today, 'refundedOrders'),
    refundedFen: fen(figure(today, 'refundedFen')),
    ...(rate !== undefined && { refundRateBp: rate }),
    best: (today?.best ?? []).map(one => ({ ...one, paidFen: fen(one.paidFen) })),
    week: ids.map((one, i) => dayView(one, days[i])),
  })
}
