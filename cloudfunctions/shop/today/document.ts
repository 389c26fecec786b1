/** What one product brought in a day: pieces paid for, and what was paid for them. */
export interface GoodsSum {
  pieces: number
  paidFen: number
}

/** What happened in a day, or in a part of one. */
export interface DaySums {
  /** Orders whose money the shop heard of. */
  orders: number
  paidFen: number
  /** Orders that got money back for the first time. */
  refundedOrders: number
  refundedFen: number
  visitors: number
  /** By product id. */
  goods: Record<string, GoodsSum>
}

/** A product among the best of a day. */
export interface BestGoods extends GoodsSum {
  productId: string
  name: string
  picture: string
}

/** One Beijing day (`_id`, e.g. `2026-11-22`), rolled up by cron. `counted` + `live` = the day as of `asOf`. */
export interface Day {
  _id: string
  /** Counted for good: everything before `upTo`. */
  counted: DaySums
  upTo: number
  /** From `upTo` to `asOf`: counted anew each time, as a slow call may still add to it. */
  live: DaySums
  asOf: number
  best: BestGoods[]
  /** True once the whole day is counted for good. */
  done: boolean
  rev: number
}

/** One person looked at the shop that day. Who it was cannot be told from the id, nor that two days had the same. */
export interface Visit {
  _id: string
  at: number
}
