import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import type { AfterSaleState } from './after-sale-views'

/** What something is about, where staff has a page for it; an account by the id that stands for its distributor. */
export interface AttentionSubject {
  kind: 'stock' | 'payout' | 'account'
  id: string
  /** '' where nobody knows one. */
  name: string
}

/**
 * Something a person must look at: money that did not match, a refund that is stuck, a call that keeps failing (but for
 * shippings: `shipping.untold` lists these).
 */
export interface AttentionView {
  id: string
  kind: 'incident' | 'refund' | 'outbox'
  /** A word of the kind's own list; the screen has words for it. */
  what: string
  orderNumber?: string
  about?: AttentionSubject
  amountFen?: Fen
  at: number
}

/** How much there is to do, at most `LIMITS.attentionCounted` of each. */
export interface AttentionSummary {
  /** Orders to ship, and since when the longest waiting one is paid. */
  toShip: { count: number; since?: number }
  /** After-sales whose next step is the seller's; of the most urgent one, how it stands and when it goes on by itself. */
  afterSales: { count: number; first?: { state: AfterSaleState; dueAt: number } }
  /** Payments whose shipping WeChat has not taken, and how often the longest waiting one was tried. */
  untold: { count: number; tries?: number }
  refunds: number
  /** Other calls to WeChat that keep failing. */
  outbox: number
  incidents: number
  /** Payouts that wait for the owner, and since when the longest waiting one does; those that WeChat does not take (yet). */
  payouts: { asked: number; since?: number; heldUp: number }
  /** What the owner is to say about sharing: held credits to look at, contests to answer, applications to decide. */
  sharing: { held: number; contests: number; applications: number }
  /** SKUs that are few, the sold-out ones included, and these alone. */
  stock: { low: number; soldOut: number }
}

export const attentionApi = {
  'attention.summary': endpoint<AttentionSummary>()({
    role: 'clerk',
    input: v.strictObject({}),
    errors: [],
  }),
  /** The same, and each thing that is no order: newest first. */
  'attention.list': endpoint<{ summary: AttentionSummary; items: AttentionView[] }>()({
    role: 'clerk',
    input: v.strictObject({}),
    errors: [],
  }),
  'attention.resolve': endpoint<{ resolved: boolean }>()({
    role: 'owner',
    input: v.strictObject({ incidentId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,96}$/)) }),
    errors: ['incident_not_found'],
  }),
}
