import type { CollectionName, collections } from '../../config/collections'
import type { Documents } from './documents'
import type { Pay } from './pay-port'
import type { Sealed } from './payee/document'
import type { Transfers } from './transfer-port'
import type { Wx } from './wx-port'

/** Epoch milliseconds. */
export interface Clock {
  now(): number
}

export interface Ids {
  /** 16 base32 characters derived from the buyer and the phone's request id: repeats, cannot be chosen or guessed. */
  orderNumber(buyerId: string, requestId: string): string
  /** A short id derived from its parts: the same parts give the same id. */
  derived(...parts: string[]): string
  /** SHA-256 of a secret that a person brings, in hex: what is stored of it. */
  digest(secret: string): string
}

/** Keeps texts that nobody who reads the database may read. `about` says whose and what: elsewhere a sealed text does not open. */
export interface Vault {
  seal(text: string, about: string): Sealed
  /** Throws when its key is not set (any more), or when it was tampered with or moved. Never says what is inside. */
  open(sealed: Sealed, about: string): string
  /** Whether it is sealed under the key that seals now. */
  isCurrent(sealed: Sealed): boolean
}

/** What a field must be for a condition to hold. Plain values mean "equals". */
export type Test =
  | string
  | number
  | boolean
  | { gte: number }
  | { lte: number }
  | { exists: boolean }
  | { not: string }

/** Dotted field path to test; all must hold. */
export type When = Record<string, Test>

/** One change of one document. Paths are dotted; values are data, never operators. */
export interface Change {
  set?: Record<string, unknown>
  inc?: Record<string, number>
  unset?: readonly string[]
  /** Appends one value to each list. */
  push?: Record<string, unknown>
  /** Takes the entries with these ids off each list. */
  pullIds?: Record<string, readonly string[]>
}

type IndexName<C extends CollectionName> = keyof (typeof collections)[C] & string

/**
 * A query that one declared index serves: equal fields first, then at most one list, then at most one range, in the
 * index's order.
 */
export interface Query<C extends CollectionName> {
  /** `_id` for the documents among `ids`. */
  index: IndexName<C> | '_id'
  /** At most 100, with the index `_id` and nothing else; the answer has no order. */
  ids?: readonly string[]
  equal?: Record<string, string | number | boolean>
  /** On the index's next field, which is a list: it holds all of these (at least one). The rarest first: it leads the way. */
  all?: { field: string; values: readonly string[] }
  /** On the index's next field; `above` and `below` are exclusive: a list goes on after the last key it showed. */
  range?: { field: string; above?: string | number; below?: string | number; upTo?: number }
  /**
   * On the index's next two fields: the list goes on behind this pair, the first of which many documents may share. Instead
   * of `above` and `below`.
   */
  after?: readonly [string | number, string]
  /** Answers in the index's order turned round. */
  backwards?: boolean
  limit: number
  /** Fields left out of the answer, e.g. the holds of a stock. */
  omit?: readonly string[]
}

/** Each found document with those of another collection that point at it, or that it points at. */
export interface Join<From extends CollectionName> {
  from: From
  /** The found document's field that is compared; its `_id` unless it is told. */
  local?: string
  /** The field of `from` that must hold the same; an index of `from` starts with it. */
  field: string
  omit?: readonly string[]
}

/** The database, in a few verbs. Each is one round trip; each may throw when the outcome is unknown. */
export interface Store {
  get<C extends CollectionName>(
    collection: C,
    id: string,
    omit?: readonly string[],
  ): Promise<Documents[C] | undefined>
  /** The documents among `ids` that exist, in no particular order. At most 100 ids. */
  getMany<C extends CollectionName>(
    collection: C,
    ids: readonly string[],
    omit?: readonly string[],
  ): Promise<Documents[C][]>
  /** False when a document with this `_id`, or with a value that must be unique, exists already: nothing is changed then. */
  add<C extends CollectionName>(collection: C, document: Documents[C]): Promise<boolean>
  /**
   * One atomic update of one document. False when it is missing, `when` does not hold, or another document has a value that
   * must be unique.
   */
  change<C extends CollectionName>(collection: C, id: string, when: When, change: Change): Promise<boolean>
  /** Takes one document away for good. False when it is missing or `when` does not hold. */
  remove<C extends CollectionName>(collection: C, id: string, when: When): Promise<boolean>
  query<C extends CollectionName>(collection: C, query: Query<C>): Promise<Documents[C][]>
  queryJoined<C extends CollectionName, F extends CollectionName>(
    collection: C,
    query: Query<C>,
    join: Join<F>,
  ): Promise<(Documents[C] & { joined: Documents[F][] })[]>
  /** How many documents a query finds, up to its limit: counting goes no further. */
  count<C extends CollectionName>(
    collection: C,
    query: Pick<Query<C>, 'index' | 'equal' | 'all' | 'range' | 'limit'>,
  ): Promise<number>
  /** All documents in the order of `_id`, a page at a time: for nightly proofs, never on a request. */
  page<C extends CollectionName>(collection: C, afterId: string, limit: number): Promise<Documents[C][]>
}

/** The outside world, as a use case gets it. */
export interface Ports {
  store: Store
  pay: Pay
  /** Only the function `payout` may use them: WeChat takes transfers from known addresses only. */
  transfers: Transfers
  wx: Wx
  clock: Clock
  ids: Ids
  vault: Vault
}
