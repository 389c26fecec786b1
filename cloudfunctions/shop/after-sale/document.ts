import type { Address } from '../../../types/api/address'
import type {
  AfterSaleBy,
  AfterSaleKind,
  AfterSaleReason,
  AfterSaleState,
  AfterSaleStep,
  AfterSaleTurn,
} from '../../../types/api/after-sale-views'
import type { Fen } from '../../../types/fen'

export interface AfterSaleEvent {
  /** Derived from the request that caused it: the same request takes one step. */
  id: string
  event: AfterSaleStep
  at: number
  /** The openid; '' when its time had come. */
  by: string
  role: Exclude<AfterSaleBy, 'shop'>
  words: string
  refundFen?: Fen
}

export interface AfterSaleLine {
  lineId: string
  quantity: number
  /** Of `quantity`, the pieces that had been shipped. No other wish may take any of them while this is open. */
  ofShipped: number
  /** What was asked, then what was agreed. */
  refundFen: Fen
}

/** One after-sale, as its order holds it: here everything about it is decided. */
export interface AfterSale {
  id: string
  kind: AfterSaleKind
  reason: AfterSaleReason
  words: string
  pictures: string[]
  lines: AfterSaleLine[]
  freightFen: Fen
  state: AfterSaleState
  /** When it goes on by itself; 0 = never. */
  dueAt: number
  /** Where the goods go, as it was when the return was agreed. */
  returnTo?: Address
  parcel?: { carrier: string; trackingNumber: string; at: number }
  /** Its refund among those of the order, once decided. */
  refundId?: string
  /** What the ask said, to tell a repeat from another wish under the same id. */
  fingerprint: string
  events: AfterSaleEvent[]
  /** Counts its changes: what stands beside the order never goes back to an earlier one. */
  rev: number
}

/** The same beside its order, to be listed by buyer, by deadline and by turn: written after the order, never before. */
export interface AfterSaleDocument extends Omit<AfterSale, 'id' | 'lines'> {
  _id: string
  orderNumber: string
  buyerId: string
  lines: (AfterSaleLine & { name: string; spec: string; picture: string })[]
  turn: AfterSaleTurn
  /** Whether it is not over yet. */
  open: boolean
  /** Place in a buyer's list: time then id. */
  listKey: string
  /** Place in a list by turn: deadline (when it is over, the last event) then id. */
  queueKey: string
}
