import { duplicateKey } from '../errors'
import { Busy, type Database } from './database'
import { find } from './find'
import type { Filter } from './limits'
import { sameValue } from './order'
import { Transaction } from './transaction'
import { applyUpdate, type Operators } from './update'
import { type Doc, keyOf, newId } from './values'

/**
 * Runs a write within the transaction of that id, or in one of its own that waits for locks and is durable when this
 * resolves. Any refusal ends the given transaction, as in MongoDB.
 */
export async function write<T>(
  db: Database,
  transactionId: string | undefined,
  work: (tx: Transaction) => T,
): Promise<T> {
  if (transactionId !== undefined) return within(db, db.transaction(transactionId), work)
  for (;;) {
    const own = new Transaction(true)
    try {
      const result = work(own)
      await db.commit(own)
      return result
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      await error.until
    }
  }
}

/** Runs `work` in an open transaction and ends it when `work` is refused. */
export function within<T>(db: Database, tx: Transaction, work: (tx: Transaction) => T): T {
  try {
    return work(tx)
  } catch (error) {
    db.abort(tx)
    throw error
  }
}

/** Inserts all or none; answers their ids. */
export function insert(db: Database, tx: Transaction, collection: string, docs: readonly Doc[]): unknown[] {
  db.collection(collection)
  return docs.map(given => {
    const doc = given._id === undefined ? { _id: newId(), ...given } : given
    const key = keyOf(doc._id)
    if (db.read(tx, collection, key)) throw duplicateKey(collection, '_id_', { _id: doc._id })
    db.put(tx, collection, key, doc)
    return doc._id
  })
}

/** Updates the first match or (`multi`) all; `updated` counts those that changed by it. */
export function modify(
  db: Database,
  tx: Transaction,
  collection: string,
  filter: Filter,
  operators: Operators,
  multi: boolean,
) {
  const found = find(db, tx, collection, filter, { needsIndex: true, ...(multi ? {} : { limit: 1 }) })
  let updated = 0
  let last: Doc | undefined
  for (const doc of found) {
    last = applyUpdate(doc, operators, filter)
    if (last === doc) continue
    db.put(tx, collection, keyOf(doc._id), last)
    updated += 1
  }
  return { updated, last }
}

/** Replaces the matching document whole, or inserts it under the filter's `_id`. */
export function replace(db: Database, tx: Transaction, collection: string, filter: Filter, data: Doc) {
  const [old] = find(db, tx, collection, filter, { limit: 1, needsIndex: true })
  if (!old)
    return { updated: 0, upsert_id: insert(db, tx, collection, [{ _id: filter._id ?? newId(), ...data }])[0] }
  const doc = { _id: old._id, ...data }
  if (sameValue(old, doc)) return { updated: 0 }
  db.put(tx, collection, keyOf(old._id), doc)
  return { updated: 1 }
}

export function remove(
  db: Database,
  tx: Transaction,
  collection: string,
  filter: Filter,
  multi: boolean,
): number {
  const found = find(db, tx, collection, filter, { needsIndex: true, ...(multi ? {} : { limit: 1 }) })
  for (const doc of found) db.put(tx, collection, keyOf(doc._id), null)
  return found.length
}
