import { Context, evalExpr } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { badWrite } from '../errors'
import { clone, type Doc, isPlain, valuesAt } from './values'

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

/** Where a text stands in another, counted in characters (not in UTF-16 units): -1 when nowhere. mingo has none. */
function indexOfCP(doc: Doc, expression: unknown, options: Options): number | null {
  const args: unknown = evalExpr(doc, expression, options)
  if (!Array.isArray(args) || args.length < 2) throw badWrite('$indexOfCP takes 2 to 4 arguments')
  const [text, part, start = 0, end] = args
  if (text === null || text === undefined) return null
  const characters = [...String(text)]
  const within = characters.slice(0, end).slice(start).join('')
  const at = within.indexOf(String(part))
  return at < 0 ? -1 : Number(start) + [...within.slice(0, at)].length
}

/** So many documents at random, none twice; mingo may take one several times. */
function sample(input: Iterator, expression: unknown, _options: Options): Iterator {
  const size = isPlain(expression) ? Number(expression.size) : 0
  return input.transform((docs: Doc[]) => {
    const drawn = docs.map(doc => ({ doc, lot: Math.random() })).sort((a, b) => a.lot - b.lot)
    return Lazy(drawn.slice(0, size).map(({ doc }) => doc))
  })
}

/** mingo's operators where they agree with MongoDB, ours where they do not. */
export const operators = {
  accumulator,
  expression: { ...expression, $week: week, $indexOfCP: indexOfCP },
  pipeline: { ...pipeline, $sample: sample },
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
  // mingo takes a field inside another off the very object that is stored.
  const own = Object.keys(fields).some(field => field.includes('.')) ? clone(docs) : docs
  return new Query({}, { context }).find<Doc>(own, fields).all()
}
