import type { AttentionSummary } from '../../../types/api/attention'
import { LIMITS } from '../../../types/limits'
import type { AfterSaleDocument } from '../after-sale/document'
import type { Incident, Order, OutboxItem, Refund } from '../documents'
import type { Payout } from '../payout/document'
import type { Store } from '../ports'
import { lowStocks, soldOutStocks } from '../stock/level'
import { countSharing } from './count-sharing'

const limit = LIMITS.attentionCounted

/** Of an order that waits, only since when. */
const notCounted = [
  ...['lines', 'address', 'attempts', 'parcels', 'refunds', 'events', 'todo', 'findBy', 'note', 'staffNote'],
] as const
/** Of an after-sale, only how it stands and until when. */
const notDue = ['lines', 'words', 'pictures', 'returnTo', 'parcel', 'events'] as const

/** All that waits for a person, at most `LIMITS.attentionCounted` of each. What presses most comes first. */
export interface Found {
  orders: Order[]
  afterSales: AfterSaleDocument[]
  untold: OutboxItem[]
  refunds: Refund[]
  outbox: OutboxItem[]
  incidents: Incident[]
  /** The longest waiting one first. */
  asked: Payout[]
  heldUp: Payout[]
  sharing: AttentionSummary['sharing']
  /** How many SKUs are few, the sold-out ones included, and how many are sold out. */
  low: number
  soldOut: number
}

const failing = (store: Store, kind: OutboxItem['kind']) =>
  store.query('outbox', { index: 'byKindInState', equal: { kind, state: 'failing' }, limit })

const payouts = (store: Store, queue: Payout['queue']) =>
  store.query('payouts', { index: 'inQueue', equal: { queue }, limit, omit: ['events', 'tax', 'trail'] })

/** Side by side, each from an index of its own: one wave, and never more than so many documents of a kind. */
export async function findAttention(store: Store): Promise<Found> {
  const [
    orders,
    afterSales,
    untold,
    refunds,
    unsentRefunds,
    unsentMessages,
    incidents,
    asked,
    underWay,
    sharing,
    low,
    soldOut,
  ] = await Promise.all([
    store.query('orders', {
      index: 'toShip',
      range: { field: 'shipKey', above: '' },
      limit,
      omit: notCounted,
    }),
    store.query('after_sales', { index: 'byTurn', equal: { turn: 'seller' }, limit, omit: notDue }),
    failing(store, 'shipping'),
    store.query('refunds', { index: 'inState', equal: { state: 'attention' }, limit }),
    failing(store, 'refund'),
    failing(store, 'message'),
    store.query('incidents', { index: 'inState', equal: { state: 'open' }, limit }),
    payouts(store, 'asked'),
    payouts(store, 'under_way'),
    countSharing(store),
    store.count('stocks', { ...lowStocks, limit }),
    store.count('stocks', { ...soldOutStocks, limit }),
  ])
  // A refund that WeChat refused is one thing to do, not two.
  const stuck = new Set(refunds.map(({ _id }) => _id))
  const outbox = [...unsentRefunds.filter(({ subjectId }) => !stuck.has(subjectId)), ...unsentMessages]
  const heldUp = underWay.filter(({ state, reason }) => state === 'approved' && reason !== undefined)
  return {
    orders,
    afterSales,
    untold,
    refunds,
    outbox: outbox.slice(0, limit),
    incidents,
    asked,
    heldUp,
    sharing,
    low,
    soldOut,
  }
}
