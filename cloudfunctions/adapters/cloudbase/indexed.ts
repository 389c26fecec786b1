import { type CollectionName, collections, type IndexKeys } from '../../../config/collections'
import type { Query } from '../../shop/ports'

export interface IndexedQuery {
  equal: Record<string, string | number | boolean>
  range: Query<CollectionName>['range']
  sort: [field: string, direction: 1 | -1][]
}

/**
 * Lays a query along its declared index: equal fields are the index's first, a range its next, the order is
 * the index's own. Anything else would scan on the real cloud: a bug, hence thrown.
 */
export function alongIndex<C extends CollectionName>(collection: C, query: Query<C>): IndexedQuery {
  const indexes: Record<string, { keys: IndexKeys }> = collections[collection]
  const keys = indexes[query.index]?.keys
  if (!keys) throw new Error(`no index ${query.index} on ${collection}`)
  const equal = query.equal ?? {}
  const covered = Object.keys(equal).length
  const outside = keys.slice(0, covered).find(([field]) => !(field in equal))
  if (outside) throw new Error(`${collection}.${query.index} starts with ${outside[0]}`)
  const next = keys[covered]
  if (query.range && next?.[0] !== query.range.field) {
    throw new Error(`${collection}.${query.index} cannot range over ${query.range.field}`)
  }
  return {
    equal,
    range: query.range,
    sort: keys.slice(covered).map(([field, direction]) => [field, direction]),
  }
}
