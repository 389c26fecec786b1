import { unindexed } from '../errors'
import type { Database } from './database'
import type { Row } from './index'
import type { Filter } from './limits'
import { matcher } from './mongo'
import { type Plan, planQuery, type Sort } from './plan'
import { sortDocs } from './sort'
import type { Transaction } from './transaction'
import { type Doc, isPlain, keyOf } from './values'

export interface Search {
  sort?: Sort | undefined
  skip?: number
  /** At most so many documents; all when absent. */
  limit?: number
  /** Nothing bounds what is read (a write, an aggregation): then even an empty filter needs an index. */
  needsIndex?: boolean
}

/** The documents that match, as `tx` sees them. Refuses, in strict mode, what no index serves. */
export function find(
  db: Database,
  tx: Transaction | undefined,
  name: string,
  filter: Filter,
  search: Search = {},
): Doc[] {
  const { skip = 0, limit = Number.POSITIVE_INFINITY, sort } = search
  const id = idOf(filter)
  if (id !== undefined) {
    const doc = db.read(tx, name, keyOf(id))
    db.examined += 1
    const matches = doc && (Object.keys(filter).length === 1 || matcher(filter)(doc))
    return doc && matches ? [doc].slice(skip, skip + limit) : []
  }
  const plan = planQuery(db.collection(name).indexes, filter, sort)
  if (db.options.strictIndexes && !plan?.served) assertSmall(name, filter, search)
  const match = matcher(filter)
  const seen = db.seenOtherwise(tx, name)
  if (seen.size > 0) return among(otherwise(db, name, plan, seen), match, sort, skip, limit)
  if (!sort || (plan && plan.order !== 'none' && plan.points.length === 1)) {
    return take(docsOf(db, plan ? scan(plan) : db.collection(name).rows()), match, skip + limit).slice(skip)
  }
  if (plan && plan.order !== 'none') return mergePoints(db, plan, match, sort, skip, limit)
  return among(docsOf(db, plan ? scan(plan) : db.collection(name).rows()), match, sort, skip, limit)
}

/** The one `_id` that a filter asks for, when that is all it says of `_id`. */
function idOf({ _id }: Filter): string | number | undefined {
  const id = isPlain(_id) && Object.keys(_id).length === 1 ? _id.$eq : _id
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/** Reading the first documents of a collection needs no index; anything else does. */
function assertSmall(name: string, filter: Filter, { sort, needsIndex }: Search): void {
  if (needsIndex || sort || Object.keys(filter).length > 0) throw unindexed(name, filter, sort)
}

function* scan(plan: Plan): Generator<Row> {
  const once =
    plan.points.length > 1 && plan.index.arrays.some(count => count > 0) ? new Set<Row>() : undefined
  for (const point of plan.points) {
    for (const row of plan.index.scan(point, plan.range, plan.order === 'backward')) {
      if (once?.has(row)) continue
      once?.add(row)
      yield row
    }
  }
}

/** The documents of `rows`, each counted as it is looked at. */
function* docsOf(db: Database, rows: Iterable<Row>): Generator<Doc> {
  for (const row of rows) {
    db.examined += 1
    yield row.doc
  }
}

function* otherwise(
  db: Database,
  name: string,
  plan: Plan | undefined,
  seen: Map<string, Doc | undefined>,
): Generator<Doc> {
  for (const row of plan ? scan(plan) : db.collection(name).rows()) {
    if (seen.has(row.key)) continue
    db.examined += 1
    yield row.doc
  }
  for (const doc of seen.values()) if (doc) yield doc
}

function take(docs: Iterable<Doc>, match: (doc: Doc) => boolean, limit: number): Doc[] {
  const taken: Doc[] = []
  if (limit <= 0) return taken
  for (const doc of docs) {
    if (!match(doc)) continue
    taken.push(doc)
    if (taken.length >= limit) break
  }
  return taken
}

function among(
  docs: Iterable<Doc>,
  match: (doc: Doc) => boolean,
  sort: Sort | undefined,
  skip: number,
  limit: number,
): Doc[] {
  const all = take(docs, match, Number.POSITIVE_INFINITY)
  return (sort ? sortDocs(all, sort) : all).slice(skip, skip + limit)
}

/** Each point's rows come in order: the first of each are enough to merge the first of all. */
function mergePoints(
  db: Database,
  plan: Plan,
  match: (doc: Doc) => boolean,
  sort: Sort,
  skip: number,
  limit: number,
): Doc[] {
  const firsts = plan.points.flatMap(point =>
    take(docsOf(db, scan({ ...plan, points: [point] })), match, skip + limit),
  )
  return sortDocs([...new Set(firsts)], sort).slice(skip, skip + limit)
}
