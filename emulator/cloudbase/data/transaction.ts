import { randomUUID } from 'node:crypto'
import type { Doc, Key } from './values'

/** A change of one document; `doc` null removes it. */
export interface Change {
  collection: string
  key: Key
  doc: Doc | null
}

/** A transaction in the making. A plain write is one too, `implicit`: it waits for locks instead of giving up. */
export class Transaction {
  readonly id = randomUUID()
  readonly implicit: boolean
  /** The number of the last commit it sees; set by its first operation. */
  snapshot: number | undefined
  /** What it has written, by the name of what it locks. */
  readonly writes = new Map<string, Change>()
  /** Names of documents and unique values that it holds. */
  readonly locks = new Set<string>()
  /** Settles when it has ended either way. */
  readonly ended: Promise<void>
  end: () => void = () => undefined

  constructor(implicit: boolean) {
    this.implicit = implicit
    this.ended = new Promise(resolve => {
      this.end = resolve
    })
  }

  /** Its own changes in one collection. */
  changesIn(collection: string): Change[] {
    return [...this.writes.values()].filter(change => change.collection === collection)
  }
}

/** The name under which a document is locked. */
export const documentLock = (collection: string, key: Key): string => `${collection}/${key}`

/** The name under which a value of a unique index is locked, so that two open writers cannot both take it. */
export const uniqueLock = (collection: string, index: string, values: readonly unknown[]): string =>
  `${collection}#${index}/${JSON.stringify(values)}`
