import { Aggregator } from 'mingo/aggregator'
import { Context, ProcessingMode } from 'mingo/core'
import { badWrite } from '../errors'
import type { Database } from './database'
import { find } from './find'
import type { Filter } from './limits'
import { lookup } from './lookup'
import { operators } from './mongo'
import type { Sort } from './plan'
import { type Doc, isPlain } from './values'

export type Stage = Readonly<Record<string, unknown>>

/** A context whose $lookup goes through this database's indexes. */
export const contextOf = (db: Database): Context =>
  Context.init({ ...operators, pipeline: { ...operators.pipeline, $lookup: lookup(db) } })

/** Runs a pipeline: what it begins with ($match, $sort, $limit) through the indexes, the rest by mingo. */
export function aggregate(
  db: Database,
  context: Context,
  collection: string,
  stages: readonly Stage[],
): Doc[] {
  const { filter, sort, limit, rest } = headOf(stages)
  const bounded = limit === undefined ? { needsIndex: true } : { limit }
  const docs = find(db, undefined, collection, filter, { sort, ...bounded })
  if (rest.length === 0) return docs
  return new Aggregator([...rest], { context, processingMode: ProcessingMode.CLONE_INPUT }).run<Doc>(docs)
}

function headOf(stages: readonly Stage[]) {
  const filters: Filter[] = []
  let at = 0
  for (; isPlain(stages[at]?.$match); at++) filters.push(stages[at]?.$match as Filter)
  const sort = stages[at]?.$sort
  if (sort !== undefined && !isPlain(sort)) throw badWrite('the $sort key specification must be an object')
  if (sort) at += 1
  const limit = stages[at]?.$limit
  if (typeof limit === 'number') at += 1
  return {
    filter: filters.length > 1 ? { $and: filters } : (filters[0] ?? {}),
    sort: sort as Sort | undefined,
    limit: typeof limit === 'number' ? limit : undefined,
    rest: stages.slice(at),
  }
}
