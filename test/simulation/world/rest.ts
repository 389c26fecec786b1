import { sweepMinutely, sweepNightly } from '../../../cloudfunctions/runtime/sweep'
import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import { type Day, ordersOf } from './day'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Follow-ups and deadlines of minutes; retries of hours; receipts (10 days) and return windows (7 days). */
const PASSES_MS = [
  ...[1, 1, 2, 15, 3, 3].map(minutes => minutes * MINUTE_MS),
  ...[1, 1, 3].map(hours => hours * HOUR_MS),
  ...[1, 10, 1, 7, 1].map(days => days * DAY_MS),
  ...[3, 3].map(minutes => minutes * MINUTE_MS),
]

/** Every refund that WeChat has accepted is paid out; the shop has to find out by itself. */
async function payOutAll(day: Day): Promise<void> {
  const { town } = day
  for (const { id } of (await ordersOf(day)).flatMap(({ refunds }) => refunds)) {
    const status = town.wechat.refundOf(id)?.status
    if (status === 'PROCESSING' || status === 'ABNORMAL') town.wechat.settleRefund(id, 'SUCCESS')
  }
}

/** WeChat gives up on a notice only after a day of asking, so what it still has to say is heard in the end. */
async function deliverAll(day: Day): Promise<void> {
  const paid = [...day.opened].filter(number => day.town.wechat.tradeOf(number)?.paid)
  for (const outTradeNo of paid) {
    const taken = await takeNotice(day.town.ports, day.town.wechat.makeNotice({ outTradeNo }))
    if (!taken.ok) day.surprises.push(`the last notice of ${outTradeNo}: ${taken.error}`)
  }
}

/** Nothing goes wrong any more and nobody acts: cron comes round for three weeks, and one night is proven. */
export async function comeToRest(day: Day): Promise<void> {
  const { ports, clock, wechat } = day.town
  wechat.setBalanceEmpty(false)
  await deliverAll(day)
  for (const ms of PASSES_MS) {
    clock.skip(ms)
    await sweepMinutely(ports)
    await payOutAll(day)
  }
  await sweepNightly(ports)
}
