import type { IndexDeclaration } from '../../../config/collections'
import { duplicateKey } from '../errors'
import { Index, type Row } from './index'
import type { Doc, Key } from './values'

/** The committed documents of one collection, with their indexes (`_id` among them). */
export class Collection {
  readonly name: string
  readonly indexes: readonly Index[]
  readonly #rows = new Map<Key, Row>()
  #serial = 0

  constructor(name: string, declared: Readonly<Record<string, IndexDeclaration>> = {}) {
    this.name = name
    const rest = Object.entries(declared).map(
      ([index, { keys, unique }]) => new Index(index, keys, unique === true),
    )
    this.indexes = [new Index('_id_', [['_id', 1]], true), ...rest]
  }

  get size(): number {
    return this.#rows.size
  }

  get(key: Key): Doc | undefined {
    return this.#rows.get(key)?.doc
  }

  /** Every row, in the order of inserting. */
  rows = (): Iterable<Row> => this.#rows.values()

  /** Puts, replaces or (null) removes one document. What is stored is never changed in place. */
  put(key: Key, doc: Doc | null): void {
    const row = this.#rows.get(key)
    if (!doc) {
      if (row) for (const index of this.indexes) index.remove(row)
      this.#rows.delete(key)
    } else if (row) {
      for (const index of this.indexes) index.replace(row, doc)
      row.doc = doc
    } else {
      const added = { key, serial: ++this.#serial, doc }
      for (const index of this.indexes) index.add(added)
      this.#rows.set(key, added)
    }
  }

  /** Puts many new documents at once. */
  fill(docs: readonly (readonly [Key, Doc])[]): void {
    const added = docs.map(([key, doc]) => {
      if (this.#rows.has(key)) throw duplicateKey(this.name, '_id_', { _id: doc._id })
      const row = { key, serial: ++this.#serial, doc }
      this.#rows.set(key, row)
      return row
    })
    for (const index of this.indexes) index.addAll(added)
  }

  /** Throws when what was loaded breaks a unique index (one that was declared later). */
  assertUnique(): void {
    for (const index of this.indexes) {
      if (!index.unique) continue
      for (const { key, doc } of this.rows()) {
        for (const values of index.entriesOf(doc)) {
          for (const other of index.scan(values, undefined)) {
            if (other.key !== key) throw duplicateKey(this.name, index.name, values)
          }
        }
      }
    }
  }
}
