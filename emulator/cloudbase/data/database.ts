import type { IndexDeclaration } from '../../../config/collections'
import { conflict, noCollection, refuse, transactionGone } from '../errors'
import { Collection } from './collection'
import { History } from './history'
import { type Change, documentLock, Transaction } from './transaction'
import { holdUnique } from './unique'
import { type Doc, type Key, keyOf } from './values'

/** Which collections there are, with their indexes: the shape of `config/collections.ts`. */
export type Declaration = Readonly<Record<string, Readonly<Record<string, IndexDeclaration>>>>

export interface DatabaseOptions {
  collections?: Declaration
  /** Make a collection when it is first named. The real cloud never does. */
  autoCreate?: boolean
  /** Refuse what no declared index serves. */
  strictIndexes?: boolean
  /** How long a transaction may stay open. */
  transactionLimitMs?: number
  /** Makes a commit durable; answers wait for it. */
  onCommit?: (changes: readonly Change[]) => Promise<void>
  onCreate?: (collection: string) => Promise<void>
}

/** Thrown within a plain write that met another transaction's lock: wait, then do it again. */
export class Busy {
  readonly until: Promise<void>

  constructor(until: Promise<void>) {
    this.until = until
  }
}

/** Collections, and transactions over them: snapshot reads, first updater wins, plain writes wait for locks. */
export class Database {
  readonly options: DatabaseOptions
  readonly collections = new Map<string, Collection>()
  readonly #open = new Map<string, Transaction>()
  readonly #locks = new Map<string, Transaction>()
  readonly #history = new History()
  #commits = 0
  /** Documents that queries have looked at since the start: what the real cloud would have to read. */
  examined = 0

  constructor(options: DatabaseOptions = {}) {
    this.options = options
    for (const name of Object.keys(options.collections ?? {})) this.#create(name)
  }

  #create(name: string): Collection {
    const collection = new Collection(name, this.options.collections?.[name])
    this.collections.set(name, collection)
    return collection
  }

  collection(name: string): Collection {
    const found = this.collections.get(name)
    if (found) return found
    if (!this.options.autoCreate) throw noCollection(name)
    return this.#create(name)
  }

  async createCollection(name: string): Promise<void> {
    if (this.collections.has(name))
      throw refuse('DATABASE_COLLECTION_ALREADY_EXIST', `collection exists: ${name}`)
    this.#create(name)
    await this.options.onCreate?.(name)
  }

  /** A collection that a log tells of; there already when it is declared. */
  restoreCollection(name: string): void {
    if (!this.collections.has(name)) this.#create(name)
  }

  /** Puts changes in place as they are: replaying a log, or a commit. */
  apply(changes: readonly Change[]): void {
    for (const { collection, key, doc } of changes) {
      const target = this.collections.get(collection) ?? this.#create(collection)
      target.put(key, doc)
    }
  }

  /** Puts many new documents at once, as a restored backup would; resolves when they are durable. */
  async fill(name: string, docs: readonly Doc[]): Promise<void> {
    const keyed = docs.map(doc => [keyOf(doc._id), doc] as const)
    this.collection(name).fill(keyed)
    await this.options.onCommit?.(keyed.map(([key, doc]) => ({ collection: name, key, doc })))
  }

  begin(): Transaction {
    const tx = new Transaction(false)
    this.#open.set(tx.id, tx)
    const timer = setTimeout(() => this.abort(tx), this.options.transactionLimitMs ?? 30_000)
    timer.unref()
    void tx.ended.then(() => clearTimeout(timer))
    return tx
  }

  /** The open transaction of that id; throws when it has ended or timed out. */
  transaction(id: string): Transaction {
    const tx = this.#open.get(id)
    if (!tx) throw transactionGone()
    return tx
  }

  abort(tx: Transaction): void {
    this.#finish(tx)
  }

  /** Makes all its changes visible at once; resolves when they are durable. */
  async commit(tx: Transaction): Promise<void> {
    const changes = [...tx.writes.values()]
    if (changes.length > 0) {
      this.#commits += 1
      this.#remember(tx, changes)
      this.apply(changes)
    }
    this.#finish(tx)
    if (changes.length > 0) await this.options.onCommit?.(changes)
  }

  /** One document as `tx` sees it; without one, as it is committed. */
  read(tx: Transaction | undefined, collection: string, key: Key): Doc | undefined {
    const stored = this.collection(collection)
    if (!tx) return stored.get(key)
    const own = tx.writes.get(documentLock(collection, key))
    if (own) return own.doc ?? undefined
    const past = this.#history.before(collection, key, this.#snapshotOf(tx))
    return past ? past.before : stored.get(key)
  }

  /** The documents of a collection that `tx` sees otherwise than they are committed (undefined: not there for it). */
  seenOtherwise(tx: Transaction | undefined, collection: string): Map<Key, Doc | undefined> {
    if (!tx) return new Map()
    const seen = new Map(this.#history.changedSince(collection, this.#snapshotOf(tx)))
    for (const { key, doc } of tx.changesIn(collection)) seen.set(key, doc ?? undefined)
    return seen
  }

  /** Notes a change in `tx`, which then holds the document: nobody else may write it until `tx` has ended. */
  put(tx: Transaction, collection: string, key: Key, doc: Doc | null): void {
    const name = documentLock(collection, key)
    this.#take(tx, name)
    this.#assertUnchanged(tx, collection, key)
    holdUnique({
      tx,
      collection: this.collection(collection),
      key,
      before: this.read(tx, collection, key),
      after: doc,
      take: value => this.#take(tx, value),
      assertUnchanged: other => this.#assertUnchanged(tx, collection, other),
    })
    tx.writes.set(name, { collection, key, doc })
  }

  #snapshotOf(tx: Transaction): number {
    tx.snapshot ??= this.#commits
    return tx.snapshot
  }

  #take(tx: Transaction, name: string): void {
    const holder = this.#locks.get(name)
    if (holder === tx) return
    if (holder && tx.implicit) throw new Busy(holder.ended)
    if (holder) this.#giveUp(tx)
    if (tx.implicit) return
    this.#locks.set(name, tx)
    tx.locks.add(name)
  }

  #giveUp(tx: Transaction): never {
    this.abort(tx)
    throw conflict()
  }

  /** A write on what others have changed since the first look loses. */
  #assertUnchanged(tx: Transaction, collection: string, key: Key): void {
    if (!tx.implicit && this.#history.before(collection, key, this.#snapshotOf(tx))) this.#giveUp(tx)
  }

  #remember(tx: Transaction, changes: readonly Change[]): void {
    const watched = [...this.#open.values()].some(other => other !== tx && other.snapshot !== undefined)
    if (!watched) return
    for (const { collection, key } of changes) {
      this.#history.record(collection, key, this.#commits, this.collections.get(collection)?.get(key))
    }
  }

  #finish(tx: Transaction): void {
    for (const name of tx.locks) this.#locks.delete(name)
    tx.locks.clear()
    if (this.#open.delete(tx.id)) {
      const snapshots = [...this.#open.values()].flatMap(other => other.snapshot ?? [])
      this.#history.forget(snapshots.length > 0 ? Math.min(...snapshots) : undefined)
    }
    tx.end()
  }
}
