import cloudbase from '@cloudbase/node-sdk'
import type { CollectionName } from '../../../config/collections'
import type { Documents } from '../../shop/documents'
import type { Join, Query, Store } from '../../shop/ports'
import { alongIndex, behindPair } from './indexed'
import { conditions, data, update } from './words'

type Db = ReturnType<ReturnType<typeof cloudbase.init>['database']>

const without = (omit: readonly string[] = []) => Object.fromEntries(omit.map(field => [field, false]))

/** A taken `_id` or unique key: documented as a code, seen in the field as MongoDB's message under another code. */
function isDuplicate(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === 'DATABASE_DUPLICATE_WRITE' || /E11000 duplicate key/.test(String(message))
}

/** The filter and order of a query, in the SDK's words. */
function laid<C extends CollectionName>(db: Db, collection: C, query: Query<C>) {
  const _ = db.command
  const { equal, ids, all, range, sort } = alongIndex(collection, query)
  const filter: Record<string, unknown> = conditions(_, equal)
  if (ids) filter._id = _.in([...ids])
  if (all) filter[all.field] = _.all([...all.values])
  if (range) {
    const ends = [
      ...(range.above === undefined ? [] : [_.gt(range.above)]),
      ...(range.below === undefined ? [] : [_.lt(range.below)]),
      ...(range.upTo === undefined ? [] : [_.lte(range.upTo)]),
    ]
    const [first, second] = ends
    if (first) filter[range.field] = second ? first.and(second) : first
  }
  return { filter, sort }
}

async function query<C extends CollectionName>(
  db: Db,
  collection: C,
  wanted: Query<C>,
): Promise<Documents[C][]> {
  const { filter, sort } = laid(db, collection, wanted)
  let found = db.collection(collection).where(filter)
  for (const [field, direction] of sort) found = found.orderBy(field, direction === 1 ? 'asc' : 'desc')
  if (wanted.omit) found = found.field(without(wanted.omit))
  return (await found.limit(wanted.limit).get()).data
}

async function queryJoined<C extends CollectionName, F extends CollectionName>(
  db: Db,
  collection: C,
  wanted: Query<C>,
  join: Join<F>,
): Promise<(Documents[C] & { joined: Documents[F][] })[]> {
  const { filter, sort } = laid(db, collection, wanted)
  const omit = [...(wanted.omit ?? []), ...(join.omit ?? []).map(field => `joined.${field}`)]
  let pipeline = db.collection(collection).aggregate().match(filter)
  if (sort.length > 0) pipeline = pipeline.sort(Object.fromEntries(sort))
  pipeline = pipeline
    .limit(wanted.limit)
    .lookup({ from: join.from, localField: join.local ?? '_id', foreignField: join.field, as: 'joined' })
  if (omit.length > 0) pipeline = pipeline.project(Object.fromEntries(omit.map(field => [field, 0])))
  return (await pipeline.end()).data
}

/** The shop's database on the real SDK. Where it goes is decided by the environment alone (`TCB_…`). */
export function cloudbaseStore(): Store {
  const db = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
  const _ = db.command
  return {
    async get(collection, id, omit) {
      const one = db.collection(collection).doc(id)
      const { data: found } = await (omit ? one.field(without(omit)) : one).get()
      return found[0]
    },
    async getMany(collection, ids, omit) {
      if (ids.length === 0) return []
      const some = db.collection(collection).where({ _id: _.in([...ids]) })
      return (await (omit ? some.field(without(omit)) : some).limit(ids.length).get()).data
    },
    async add(collection, document) {
      try {
        await db.collection(collection).add(data(document))
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async change(collection, id, when, change) {
      const chosen = { _id: _.eq(id), ...conditions(_, when) }
      try {
        const one = db.collection(collection).where(chosen).options({ multiple: false })
        return (await one.update(update(_, change))).updated === 1
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async remove(collection, id, when) {
      const chosen = { _id: _.eq(id), ...conditions(_, when) }
      const { deleted } = await db.collection(collection).where(chosen).options({ multiple: false }).remove()
      return deleted === 1
    },
    async query(collection, wanted) {
      const parts = behindPair(collection, wanted).map(part => query(db, collection, part))
      return (await Promise.all(parts)).flat().slice(0, wanted.limit)
    },
    // The SDK's own `count()` has no limit: it would walk the whole index.
    async count(collection, wanted) {
      const { filter } = laid(db, collection, wanted)
      const counted = db.collection(collection).aggregate().match(filter).limit(wanted.limit).count('total')
      return (await counted.end()).data[0]?.total ?? 0
    },
    queryJoined: (collection, wanted, join) => queryJoined(db, collection, wanted, join),
    async page(collection, afterId, limit) {
      return (
        await db
          .collection(collection)
          .where({ _id: _.gt(afterId) })
          .orderBy('_id', 'asc')
          .limit(limit)
          .get()
      ).data
    },
  }
}
