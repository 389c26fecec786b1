import { type CollectionName, collections, type IndexKeys } from '../../../config/collections'
import type { Query } from '../../shop/ports'

type AnyQuery = Query<CollectionName>
type Parts = Pick<AnyQuery, 'ids' | 'equal' | 'all' | 'range'>

export interface IndexedQuery {
  equal: Record<string, string | number | boolean>
  /** What `_id` must be one of. */
  ids: AnyQuery['ids']
  /** What a list field must hold. */
  all: AnyQuery['all']
  range: AnyQuery['range']
  sort: [field: string, direction: 1 | -1][]
}

const turned = (direction: 1 | -1): 1 | -1 => (direction === 1 ? -1 : 1)

/** `_id` needs no declaration, and stands alone: it leaves nothing to narrow or to sort. */
function byId<C extends CollectionName>(collection: C, query: Query<C>): IndexedQuery {
  const { ids, equal, all, range } = query
  if (!ids || equal || all || range) throw new Error(`${collection} by _id takes ids and nothing else`)
  return { equal: {}, ids, all, range, sort: [] }
}

/** Refuses a query that leaves the index: every part must be about the index's next field. */
function assertAlong(name: string, keys: IndexKeys, { ids, equal = {}, all, range }: Parts): number {
  if (ids) throw new Error(`${name} is not by _id`)
  const equals = Object.keys(equal).length
  const outside = keys.slice(0, equals).find(([field]) => !(field in equal))
  if (outside) throw new Error(`${name} starts with ${outside[0]}`)
  if (equals > keys.length) throw new Error(`${name} covers ${keys.length} fields, not ${equals}`)
  if (all && keys[equals]?.[0] !== all.field) throw new Error(`${name} does not list ${all.field} there`)
  if (all && all.values.length === 0) throw new Error(`${name}: to hold none of a list means nothing`)
  const covered = equals + (all ? 1 : 0)
  if (range && keys[covered]?.[0] !== range.field) throw new Error(`${name} cannot range over ${range.field}`)
  return covered
}

/**
 * A list that goes on behind a pair: first what shares the pair's first value, then what lies behind that. Two queries, each
 * along the index: one condition with "or" in it would read all that shares the value.
 */
export function behindPair<C extends CollectionName>(collection: C, query: Query<C>): Query<C>[] {
  const { after, ...rest } = query
  if (!after) return [query]
  const { equal = {}, all, range, backwards = false } = rest
  if (query.index === '_id' || all) throw new Error(`${collection} cannot go on behind a pair there`)
  const indexes: Record<string, { keys: IndexKeys }> = collections[collection]
  const [first, second] = (indexes[query.index]?.keys ?? []).slice(Object.keys(equal).length)
  if (!first || !second) throw new Error(`${collection}.${query.index} has no pair there`)
  const behind = ([field, direction]: IndexKeys[number], value: string | number) => ({
    field,
    ...((direction === 1) === backwards ? { below: value } : { above: value }),
  })
  const { range: _, ...unbounded } = rest
  return [
    { ...unbounded, equal: { ...equal, [first[0]]: after[0] }, range: behind(second, after[1]) },
    { ...rest, range: { ...range, ...behind(first, after[0]) } },
  ]
}

/**
 * Lays a query along its declared index: equal fields are the index's first, a list field its next, then a range; the
 * order is the index's own, or that turned round. Anything else would scan on the real cloud: a bug, hence thrown.
 */
export function alongIndex<C extends CollectionName>(collection: C, query: Query<C>): IndexedQuery {
  if (query.index === '_id') return byId(collection, query)
  const indexes: Record<string, { keys: IndexKeys }> = collections[collection]
  const name = `${collection}.${query.index}`
  const keys = indexes[query.index]?.keys
  if (!keys) throw new Error(`there is no index ${name}`)
  const { equal = {}, all, range, backwards = false } = query
  const rest = keys.slice(assertAlong(name, keys, query))
  return {
    equal,
    ids: undefined,
    all,
    range,
    sort: rest.map(([field, direction]) => [field, backwards ? turned(direction) : direction]),
  }
}
