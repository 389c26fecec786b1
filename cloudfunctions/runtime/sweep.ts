import { proveProducts } from '../shop/catalog/prove-products'
import { proveCoupons } from '../shop/coupon/prove-coupons'
import { sweepDueOrders, sweepTodo } from '../shop/order/sweep-orders'
import { sweepOutbox, sweepRefunds } from '../shop/outbox/sweep-outbox'
import type { Ports } from '../shop/ports'
import { sweepReviews } from '../shop/review/sum-reviews'
import { fileMoves } from '../shop/stock/file-moves'
import { proveStock } from '../shop/stock/prove-stock'
import { errorText, log } from './log'

/** Things done at once: the database takes some tens of calls a second. */
const AT_ONCE = 8

type Sweep = (ports: Ports) => Promise<(() => Promise<unknown>)[]>

/** In this order: what is owed first, then what is due, then what must be sent. */
const sweeps: Record<string, Sweep> = {
  todo: sweepTodo,
  due: sweepDueOrders,
  outbox: sweepOutbox,
  refunds: sweepRefunds,
  reviews: sweepReviews,
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

/** Every night: proves that figures equal their moves, holds their orders, and places in lists what they follow from. */
export async function sweepNightly(ports: Ports, requestId = ''): Promise<void> {
  const wrong = await proveStock(ports)
  await proveCoupons(ports)
  await proveProducts(ports)
  log({ requestId, what: 'prove', outcome: wrong === 0 ? 'ok' : `${wrong} differ` })
}
