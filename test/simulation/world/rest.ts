import { serve } from '../../../cloudfunctions/runtime/serve'
import { sweepMinutely, sweepNightly, sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import { received } from '../../support/transfers'
import { type Day, OWNER, ordersOf } from './day'
import { Dice } from './dice'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * Follow-ups and deadlines of minutes; retries of hours; an answer to an after-sale (2 days) and the parcel back (7);
 * then receipts (10 days) and return windows (7 days) of what waited for it.
 */
const PASSES_MS = [
  ...[1, 1, 2, 15, 3, 3].map(minutes => minutes * MINUTE_MS),
  ...[1, 1, 3].map(hours => hours * HOUR_MS),
  ...[1, 2, 1, 7, 1, 10, 1, 7, 1].map(days => days * DAY_MS),
  ...[3, 3].map(minutes => minutes * MINUTE_MS),
]

/** What a refund after all that needs: sent, paid out, asked about, filed, and taken off what it was filed from. */
const LATE_PASSES_MS = [1, 2, 3, 3].map(minutes => minutes * MINUTE_MS)

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

/** Of some orders that are long completed the owner gives a little back all the same. */
async function giveLate(day: Day): Promise<void> {
  const dice = day.dice.of('late')
  const completed = (await ordersOf(day)).filter(({ state }) => state === 'completed')
  for (const { _id: number, lines } of completed) {
    const line = dice.pick(lines)
    const money = line.paidFen - line.refundedFen
    if (money === 0 || dice.chance(30)) continue
    const back = { lineId: line.id, quantity: 0, refundFen: dice.between(1, money), restock: false }
    const input = { requestId: dice.uuid(), number, lines: [back], freightFen: 0, reason: '老朋友' }
    const given = await serve(day.town.ports, {
      name: 'refund.give',
      input,
      openid: OWNER,
      requestId: 'late',
    })
    if (!given.ok) day.surprises.push(`giving back late: ${given.error}`)
  }
}

/** The owner lets everybody be paid who still waits; most confirm, and the others forget to. */
async function payEverybody(day: Day): Promise<void> {
  const { ports, wechat } = day.town
  const asked = (await ports.store.page('payouts', '', 1000)).filter(({ state }) => state === 'asked')
  const payoutIds = asked.map(({ _id }) => _id)
  if (payoutIds.length > 0)
    await serve(ports, { name: 'payout.approve', input: { payoutIds }, openid: OWNER, requestId: 'rest' })
  for (const { outBillNo: id, state } of wechat.transfers()) {
    if (state === 'CANCELING' || state === 'TRANSFERING') wechat.settleTransfer(id)
    if (state === 'WAIT_USER_CONFIRM' && new Dice(id).chance(70)) received(day.town, id)
  }
}

async function pass(day: Day, ms: number): Promise<void> {
  day.town.clock.skip(ms)
  await sweepMinutely(day.town.ports)
  await sweepPayouts(day.town.ports)
  await payOutAll(day)
  await payEverybody(day)
}

/** Nothing goes wrong any more: cron comes round for a month, the owner is kind once more, and one night is proven. */
export async function comeToRest(day: Day): Promise<void> {
  const { ports, wechat } = day.town
  wechat.setBalanceEmpty(false)
  wechat.setTransferRefusal(undefined)
  await deliverAll(day)
  for (const ms of PASSES_MS) await pass(day, ms)
  await giveLate(day)
  for (const ms of LATE_PASSES_MS) await pass(day, ms)
  await sweepNightly(ports)
}
