import { Aggregator } from 'mingo/aggregator'
import { evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { badWrite } from '../errors'
import type { Database } from './database'
import { find } from './find'
import type { Filter } from './limits'
import { clone, type Doc, isPlain, valuesAt } from './values'

interface Spec {
  from: string
  as: string
  localField?: string
  foreignField?: string
  let?: Record<string, unknown>
  pipeline?: Record<string, unknown>[]
}

type Variables = Record<string, unknown>

/**
 * $lookup through the indexes: by `localField` and `foreignField`, or by what a pipeline's first $match says
 * (plain conditions, and `$expr` equalities of a field with a variable). In strict mode an index must serve it.
 */
export function lookup(db: Database) {
  return (input: Iterator, expression: unknown, options: Options): Iterator => {
    const spec = parse(expression)
    return input.map((doc: Doc) => ({ ...doc, [spec.as]: joined(db, spec, doc, options) }))
  }
}

function parse(spec: unknown): Spec {
  if (!isPlain(spec) || typeof spec.from !== 'string' || typeof spec.as !== 'string') {
    throw badWrite("$lookup needs 'from' and 'as'")
  }
  return spec as unknown as Spec
}

function joined(db: Database, spec: Spec, doc: Doc, options: Options): Doc[] {
  const variables = variablesOf(spec, doc, options)
  const filters = [...byField(spec, doc), ...byMatch(spec.pipeline?.[0]?.$match, variables, options)]
  const filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {})
  const found = clone(find(db, undefined, spec.from, filter, { needsIndex: true }))
  if (!spec.pipeline?.length) return found
  return new Aggregator(spec.pipeline, { context: options.context, variables }).run(found)
}

function variablesOf(spec: Spec, doc: Doc, options: Options): Variables {
  const own = Object.entries(spec.let ?? {}).map(([name, expression]) => [
    name,
    evalExpr(doc, expression, options),
  ])
  return { ...options.variables, ...Object.fromEntries(own) }
}

function byField({ localField, foreignField }: Spec, doc: Doc): Filter[] {
  if (!localField || !foreignField) return []
  const values = valuesAt(doc, localField).values.map(value => value ?? null)
  return [{ [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } }]
}

function byMatch(match: unknown, variables: Variables, options: Options): Filter[] {
  if (!isPlain(match)) return []
  const { $expr, ...plain } = match
  return [...(Object.keys(plain).length > 0 ? [plain] : []), ...equalities($expr, variables, options)]
}

/** `{$eq: ['$field', '$$variable']}`, alone or under $and, as plain conditions that an index can serve. */
function equalities(expression: unknown, variables: Variables, options: Options): Filter[] {
  if (!isPlain(expression)) return []
  if (Array.isArray(expression.$and))
    return expression.$and.flatMap(part => equalities(part, variables, options))
  if (!Array.isArray(expression.$eq)) return []
  const field = expression.$eq.find(isField)
  const other = expression.$eq.find(side => side !== field)
  if (field === undefined || isField(other)) return []
  const value = evalExpr({}, other, {
    idKey: '_id',
    processingMode: 0,
    useStrictMode: true,
    scriptEnabled: false,
    failOnError: true,
    context: options.context,
    variables,
  })
  return [{ [field.slice(1)]: { $eq: value ?? null } }]
}

const isField = (side: unknown): side is string => typeof side === 'string' && /^\$[^$]/.test(side)
