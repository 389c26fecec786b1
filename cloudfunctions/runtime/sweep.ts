import { sweepAfterSales } from '../shop/after-sale/sweep-after-sales'
import { eachAtOnce } from '../shop/at-once'
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
  await eachAtOnce(work, one =>
    one().catch(error => log({ requestId, what, outcome: 'failed', detail: errorText(error) })),
  )
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

/** Proofs by name, money first: a night may be too short for very many goods. */
const proofs: Record<string, (ports: Ports) => Promise<unknown>> = {
  accounts: proveAccounts,
  commissions: proveCommissions,
  payouts: provePayouts,
  coupons: proveCoupons,
  days: proveDays,
  stock: proveStock,
  products: proveProducts,
  labels: proveLabels,
}
/** What these count is money or pieces that are not as they should be; the others count what they have mended. */
const COUNTED = new Set(['stock', 'accounts', 'commissions', 'payouts'])

async function reseal(ports: Ports, requestId: string): Promise<void> {
  const { renewed, unreadable } = await resealPayees(ports)
  // Only a night that says "ok" says that older keys may be taken away: see docs/deploy.md.
  const told = renewed + unreadable === 0 ? 'ok' : `${renewed} renewed, ${unreadable} unreadable`
  log({ requestId, what: 'reseal', outcome: told })
}

/**
 * Every night: seals anew, and proves that figures equal their moves and entries, holds their orders, and places in lists
 * what they follow from. One that fails keeps none of the others from their turn.
 */
export async function sweepNightly(ports: Ports, requestId = ''): Promise<void> {
  const failed = (what: string) => (error: unknown) => {
    log({ requestId, what, outcome: 'failed', detail: errorText(error) })
    return undefined
  }
  await reseal(ports, requestId).catch(failed('reseal'))
  let wrong = 0
  let broken = 0
  for (const [what, prove] of Object.entries(proofs)) {
    const found = await prove(ports).then(count => ({ count }), failed(`prove ${what}`))
    if (!found) broken += 1
    else if (COUNTED.has(what)) wrong += Number(found.count)
  }
  const told = wrong === 0 ? 'ok' : `${wrong} differ`
  log({ requestId, what: 'prove', outcome: broken === 0 ? told : `${told}, ${broken} not proven` })
}
