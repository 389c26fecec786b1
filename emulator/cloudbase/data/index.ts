import type { IndexKeys } from '../../../config/collections'
import { badWrite } from '../errors'
import { compareValues, typeRank } from './order'
import { SortedList } from './sorted-list'
import { type Doc, type Key, valuesAt } from './values'

/** One stored document. `serial` grows with every insert: equal index values keep the order of inserting. */
export interface Row {
  readonly key: Key
  readonly serial: number
  doc: Doc
}

interface Entry {
  values: readonly unknown[]
  row: Row
}

interface Entries {
  lists: unknown[][]
  /** The key under which an array stood, or -1. */
  arrayAt: number
}

/** Bounds of one key. An open one leaves its own value out, as the cloud's scan does: there may be many of it. */
export interface Range {
  low?: unknown
  lowOpen?: boolean
  high?: unknown
  highOpen?: boolean
}

/** One declared index: entries in the order of its keys, kept with every write. A missing field counts as null. */
export class Index {
  readonly name: string
  readonly keys: IndexKeys
  readonly unique: boolean
  /** Per key, how many documents have an array there: such a document has several entries. */
  readonly arrays: number[]
  readonly #entries: SortedList<Entry>

  constructor(name: string, keys: IndexKeys, unique: boolean) {
    this.name = name
    this.keys = keys
    this.unique = unique
    this.arrays = keys.map(() => 0)
    this.#entries = new SortedList((a, b) => this.#compare(a.values, b.values) || a.row.serial - b.row.serial)
  }

  /** The entries a document has here: one list of values each. */
  entriesOf(doc: Doc): unknown[][] {
    return this.#read(doc).lists
  }

  add(row: Row): void {
    this.#insert(row, this.#read(row.doc))
  }

  addAll(rows: readonly Row[]): void {
    const entries = rows.flatMap(row => {
      const { lists, arrayAt } = this.#read(row.doc)
      this.#countArray(arrayAt, 1)
      return lists.map(values => ({ values, row }))
    })
    this.#entries.addAll(entries)
  }

  remove(row: Row): void {
    const { lists, arrayAt } = this.#read(row.doc)
    this.#countArray(arrayAt, -1)
    for (const values of lists) this.#entries.delete({ values, row })
  }

  /** Gives the row its new document; entries that stay the same are not touched. */
  replace(row: Row, next: Doc): void {
    const before = this.#read(row.doc)
    const after = this.#read(next)
    const sameLists = before.lists.length === after.lists.length && before.arrayAt === after.arrayAt
    if (sameLists && before.lists.every((list, i) => this.#compare(list, after.lists[i] ?? []) === 0)) return
    this.remove(row)
    this.#insert(row, after)
  }

  /** Rows whose first keys equal `point` and whose next key lies in `range`, in index order or backwards. */
  *scan(point: readonly unknown[], range: Range | undefined, backwards = false): Generator<Row> {
    const position = (entry: Entry) => this.#position(entry.values, point, range)
    const entries = backwards ? this.#entries.backward(position) : this.#entries.forward(position)
    if (this.arrays.every(count => count === 0)) {
      for (const { row } of entries) yield row
      return
    }
    const seen = new Set<Row>()
    for (const { row } of entries) {
      if (seen.has(row)) continue
      seen.add(row)
      yield row
    }
  }

  #position(values: readonly unknown[], point: readonly unknown[], range: Range | undefined): number {
    for (let i = 0; i < point.length; i++) {
      const order = compareValues(values[i], point[i]) * this.#direction(i)
      if (order !== 0) return order
    }
    return range ? outside(values[point.length], range) * this.#direction(point.length) : 0
  }

  #compare(a: readonly unknown[], b: readonly unknown[]): number {
    for (let i = 0; i < this.keys.length; i++) {
      const order = compareValues(a[i], b[i]) * this.#direction(i)
      if (order !== 0) return order
    }
    return 0
  }

  #direction(at: number): 1 | -1 {
    return this.keys[at]?.[1] ?? 1
  }

  #insert(row: Row, { lists, arrayAt }: Entries): void {
    this.#countArray(arrayAt, 1)
    for (const values of lists) this.#entries.add({ values, row })
  }

  #countArray(at: number, by: 1 | -1): void {
    if (at >= 0) this.arrays[at] = (this.arrays[at] ?? 0) + by
  }

  #read(doc: Doc): Entries {
    let lists: unknown[][] = [[]]
    let arrayAt = -1
    for (const [at, [field]] of this.keys.entries()) {
      const found = valuesAt(doc, field)
      if (found.array && arrayAt >= 0) throw badWrite(`cannot index parallel arrays: ${this.name}`)
      if (found.array) arrayAt = at
      const values = distinct(found.values.map(value => value ?? null))
      lists = lists.flatMap(list => values.map(value => [...list, value]))
    }
    return { lists, arrayAt }
  }
}

function distinct(values: unknown[]): unknown[] {
  if (values.length === 0) return [null]
  if (values.length === 1) return values
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || compareValues(value, sorted[i - 1]) !== 0)
}

function outside(value: unknown, { low, lowOpen, high, highOpen }: Range): number {
  if (low === undefined && high !== undefined && typeRank(value) < typeRank(high)) return -1
  if (high === undefined && low !== undefined && typeRank(value) > typeRank(low)) return 1
  const toLow = low === undefined ? 1 : compareValues(value, low)
  if (toLow < 0 || (lowOpen && toLow === 0)) return -1
  const toHigh = high === undefined ? -1 : compareValues(value, high)
  return toHigh > 0 || (highOpen && toHigh === 0) ? 1 : 0
}
