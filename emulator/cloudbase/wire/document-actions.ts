import { aggregate, contextOf } from '../data/aggregate'
import type { Database } from '../data/database'
import { decodeObject, encode } from '../data/ejson'
import { find } from '../data/find'
import { project } from '../data/mongo'
import { parseOperators } from '../data/update'
import { insert, modify, remove, replace, within, write } from '../data/writes'
import type { Actions } from './actions'
import { filterOf, type Params, sortOf, stagesOf, text, texts, transactionId, whole } from './params'

/** `database.*`: documents, queries, aggregation. `now` is the server's clock (epoch ms). */
export function documentActions(db: Database, now: () => number): Actions {
  const context = contextOf(db)
  return {
    'database.addCollection': async params => {
      await db.createCollection(text(params, 'collectionName'))
      return {}
    },
    'database.insertDocument': async params => {
      const docs = texts(params, 'data').map(doc => decodeObject(doc, now()))
      const insertedIds = await write(db, transactionId(params), tx =>
        insert(db, tx, text(params, 'collectionName'), docs),
      )
      return { data: { insertedIds } }
    },
    'database.getDocument': params => {
      const limit = whole(params, 'limit', 100, 1000)
      const skip = whole(params, 'offset', 0)
      const search = { sort: sortOf(params), skip, limit }
      const id = transactionId(params)
      const read = (tx?: ReturnType<Database['begin']>) =>
        find(db, tx, text(params, 'collectionName'), filterOf(params, now()), search)
      const found = id === undefined ? read() : within(db, db.transaction(id), read)
      return { data: { list: project(found, projectionOf(params)).map(encode) }, limit, offset: skip }
    },
    'database.calculateDocument': params => {
      const total = find(db, undefined, text(params, 'collectionName'), filterOf(params, now())).length
      return { data: { total } }
    },
    'database.modifyDocument': async params => ({ data: await change(db, params, now()) }),
    'database.modifyAndReturnDoc': async params => {
      const operators = parseOperators(decodeObject(text(params, 'data'), now()))
      const filter = filterOf(params, now())
      const { updated, last } = await write(db, transactionId(params), tx =>
        modify(db, tx, text(params, 'collectionName'), filter, operators, false),
      )
      return { data: { updated, ...(last ? { doc: encode(last) } : {}) } }
    },
    'database.removeDocument': async params => {
      const filter = filterOf(params, now())
      const deleted = await write(db, transactionId(params), tx =>
        remove(db, tx, text(params, 'collectionName'), filter, params.multi === true),
      )
      return { data: { deleted } }
    },
    'database.aggregateDocuments': params => {
      const list = aggregate(db, context, text(params, 'collectionName'), stagesOf(params, now()))
      return { data: { list: list.map(encode) } }
    },
  }
}

const projectionOf = ({ projection }: Params) =>
  typeof projection === 'string' && projection !== '' ? decodeObject(projection) : {}

/** `update` (merge: operators) or `set` (the whole document, made when missing). */
async function change(db: Database, params: Params, nowMs: number): Promise<Record<string, unknown>> {
  const collection = text(params, 'collectionName')
  const filter = filterOf(params, nowMs)
  const data = decodeObject(text(params, 'data'), nowMs)
  if (params.merge !== true)
    return write(db, transactionId(params), tx => replace(db, tx, collection, filter, data))
  const operators = parseOperators(data)
  const done = await write(db, transactionId(params), tx =>
    modify(db, tx, collection, filter, operators, params.multi === true),
  )
  return { updated: done.updated }
}
