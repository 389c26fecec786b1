import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { badWrite } from '../errors'
import { type Doc, isPlain, valuesAt } from './values'

type Test = (doc: Doc) => boolean

/** mingo lets a document condition match a scalar element; MongoDB does not. */
function elemMatch(path: string, condition: unknown, options: Options): Test {
  if (!isPlain(condition)) throw badWrite('$elemMatch needs an Object')
  if (!isDocumentCondition(condition)) return query.$elemMatch(path, condition, options)
  const inner = new Query(condition, options)
  return doc => valuesAt(doc, path).values.some(item => isPlain(item) && inner.test(item))
}

const isDocumentCondition = (condition: Record<string, unknown>): boolean =>
  Object.keys(condition).some(
    key => !key.startsWith('$') || key === '$and' || key === '$or' || key === '$nor',
  )

/** Weeks begin on Sunday, and the days before the first Sunday are week 0; mingo is one off. */
function week(doc: Doc, date: unknown, options: Options): number {
  const dayOfYear = Number(expression.$dayOfYear(doc, date, options))
  const dayOfWeek = Number(expression.$dayOfWeek(doc, date, options))
  return Math.floor((dayOfYear + 7 - dayOfWeek) / 7)
}

/** mingo's operators where they agree with MongoDB, ours where they do not. */
export const operators = {
  accumulator,
  expression: { ...expression, $week: week },
  pipeline,
  projection,
  query: { ...query, $elemMatch: elemMatch },
  window,
}

const context = Context.init(operators)

/** A filter as a test of one document. Throws on an operator that does not exist. */
export function matcher(filter: Readonly<Record<string, unknown>>): Test {
  if (Object.keys(filter).length === 0) return () => true
  const compiled = new Query(filter, { context })
  return doc => compiled.test(doc)
}

/** The documents with the fields that a projection asks for. */
export function project(docs: Doc[], fields: Readonly<Record<string, unknown>>): Doc[] {
  if (Object.keys(fields).length === 0) return docs
  return new Query({}, { context }).find<Doc>(docs, fields).all()
}
