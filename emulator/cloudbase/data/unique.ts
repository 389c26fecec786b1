import { duplicateKey } from '../errors'
import type { Collection } from './collection'
import type { Index } from './index'
import { compareValues } from './order'
import { documentLock, type Transaction, uniqueLock } from './transaction'
import type { Doc, Key } from './values'

/** One write as the unique indexes look at it. */
export interface UniqueCheck {
  tx: Transaction
  collection: Collection
  key: Key
  before: Doc | undefined
  after: Doc | null
  /** Locks a name for the transaction, or throws. */
  take: (name: string) => void
  /** Throws a conflict when that document has changed since the transaction's first look. */
  assertUnchanged: (key: Key) => void
}

/** Locks every unique value that a write gives up or takes, and throws when one that it takes is another's. */
export function holdUnique(check: UniqueCheck): void {
  const { collection, before, after, take } = check
  for (const index of collection.indexes) {
    // The document's own lock stands for its `_id`.
    if (!index.unique || index.name === '_id_') continue
    const taken = after ? index.entriesOf(after) : []
    const givenUp = before ? index.entriesOf(before) : []
    for (const values of [...givenUp, ...taken]) take(uniqueLock(collection.name, index.name, values))
    for (const values of taken) assertFree(check, index, values)
  }
}

function assertFree(
  { tx, collection, key, assertUnchanged }: UniqueCheck,
  index: Index,
  values: unknown[],
): void {
  for (const other of index.scan(values, undefined)) {
    if (other.key === key || tx.writes.has(documentLock(collection.name, other.key))) continue
    assertUnchanged(other.key)
    throw duplicateKey(collection.name, index.name, values)
  }
  for (const change of tx.changesIn(collection.name)) {
    if (change.key === key || !change.doc) continue
    if (index.entriesOf(change.doc).some(entry => compareValues(entry, values) === 0)) {
      throw duplicateKey(collection.name, index.name, values)
    }
  }
}
