import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'

export interface DayView {
  /** Beijing day: `2026-11-22`. */
  day: string
  orders: number
  paidFen: Fen
}

/** How the shop stands today, as cron has counted it up to `asOf`. */
export interface TodayView extends DayView {
  asOf: number
  visitors: number
  /** Orders that got money back for the first time, and all that was given back. */
  refundedOrders: number
  refundedFen: Fen
  /** What was given back of what was paid, over the seven days; absent when nothing was paid. */
  refundRateBp?: number
  /** Most pieces first. */
  best: { productId: string; name: string; picture: string; pieces: number; paidFen: Fen }[]
  /** Seven days, today the last. */
  week: DayView[]
}

export const todayApi = {
  'today.show': endpoint<TodayView>()({ role: 'clerk', input: v.strictObject({}), errors: [] }),
  /** A phone says once a day that someone looked. Counted, never tied to a person. */
  'visit.tell': endpoint<{ told: boolean }>()({ role: 'buyer', input: v.strictObject({}), errors: [] }),
}
