import { sweepAfterSales } from '../shop/after-sale/sweep-after-sales'
import { fileTrails } from '../shop/audit/file-trails'
import { proveProducts } from '../shop/catalog/prove-products'
import { proveCoupons } from '../shop/coupon/prove-coupons'
import { fileAccounts } from '../shop/ledger/file-accounts'
import { proveAccounts } from '../shop/ledger/prove-accounts'
import { proveCommissions } from '../shop/ledger/prove-commissions'
import { sweepDueOrders, sweepTodo } from '../shop/order/sweep-orders'
import { sweepOutbox, sweepRefunds } from '../shop/outbox/sweep-outbox'
import { resealPayees } from '../shop/payee/reseal-payees'
import { sweepTransfers } from '../shop/payout/carry-on'
import { followPayouts } from '../shop/payout/follow-payouts'
import { provePayouts } from '../shop/payout/prove-payouts'
import type { Ports } from '../shop/ports'
import { sweepReviews } from '../shop/review/sum-reviews'
import { fileMoves } from '../shop/stock/file-moves'
import { proveLabels } from '../shop/stock/prove-labels'
import { proveStock } from '../shop/stock/prove-stock'
import { proveDays } from '../shop/today/prove-days'
import { rollUp } from '../shop/today/roll-up'
import { errorText, log } from './log'

/** Things done at once: the database takes some tens of calls a second. */
const AT_ONCE = 8

type Sweep = (ports: Ports) => Promise<(() => Promise<unknown>)[]>

/** In this order: what is owed first, then what is due, then what must be sent. */
const sweeps: Record<string, Sweep> = {
  todo: sweepTodo,
  after_sales: sweepAfterSales,
  payouts: followPayouts,
  due: sweepDueOrders,
  outbox: sweepOutbox,
  refunds: sweepRefunds,
  reviews: sweepReviews,
  trails: fileTrails,
  accounts: fileAccounts,
}

/** Does each piece of work on its own: one that fails is logged, and tried again by the next sweep. */
async function doAll(what: string, requestId: string, work: (() => Promise<unknown>)[]): Promise<void> {
  for (let i = 0; i < work.length; i += AT_ONCE) {
    const results = await Promise.allSettled(work.slice(i, i + AT_ONCE).map(one => one()))
    for (const result of results) {
      if (result.status === 'rejected')
        log({ requestId, what, outcome: 'failed', detail: errorText(result.reason) })
    }
  }
}

/** Every minute: finishes what crashes left, ends what is due, sends, asks, files. Any number of these may overlap. */
export async function sweepMinutely(ports: Ports, requestId = ''): Promise<void> {
  for (const [what, find] of Object.entries(sweeps)) {
    try {
      await doAll(what, requestId, await find(ports))
    } catch (error) {
      log({ requestId, what, outcome: 'failed', detail: errorText(error) })
    }
  }
  await fileMoves(ports)
}

/** Every minute, by the function that may speak to WeChat about transfers: tells and asks what is due. */
export async function sweepPayouts(ports: Ports, requestId = ''): Promise<void> {
  await doAll('transfers', requestId, await sweepTransfers(ports))
}

/** Every minute, apart from the sweep: counts what 今日 shows. */
export async function countDays(ports: Ports, requestId = ''): Promise<void> {
  try {
    await rollUp(ports)
  } catch (error) {
    log({ requestId, what: 'roll-up', outcome: 'failed', detail: errorText(error) })
  }
}

/** Every night: proves that figures equal their moves and entries, holds their orders, and places in lists what they
 * follow from. */
export async function sweepNightly(ports: Ports, requestId = ''): Promise<void> {
  const wrong =
    (await proveStock(ports)) +
    (await proveAccounts(ports)) +
    (await proveCommissions(ports)) +
    (await provePayouts(ports))
  await proveCoupons(ports)
  await proveProducts(ports)
  await proveLabels(ports)
  await proveDays(ports)
  log({ requestId, what: 'prove', outcome: wrong === 0 ? 'ok' : `${wrong} differ` })
  const { renewed, unreadable } = await resealPayees(ports)
  // Only a night that says "ok" says that older keys may be taken away: see docs/deploy.md.
  const told = renewed + unreadable === 0 ? 'ok' : `${renewed} renewed, ${unreadable} unreadable`
  log({ requestId, what: 'reseal', outcome: told })
}
