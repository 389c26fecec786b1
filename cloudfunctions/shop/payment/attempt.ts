/** The order number inside an `out_trade_no`: later attempts carry a suffix. */
export const numberOf = (outTradeNo: string): string => outTradeNo.slice(0, 16)

/** The `out_trade_no` of the n-th payment attempt, from 1. */
export const outTradeNoOf = (number: string, attempt: number): string =>
  attempt === 1 ? number : `${number}-${attempt}`
