import { badWrite } from '../errors'
import type { Filter } from './limits'
import { changers } from './operators'
import { editAt, expand, stepsOf } from './path'
import { type Doc, isPlain } from './values'

/** Update operators by name, each with its fields: `{$inc: {stock: -1}}`. */
export type Operators = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Checks the shape of an update: operators only, no path twice, `_id` untouched. Throws a refusal. */
export function parseOperators(update: Readonly<Record<string, unknown>>): Operators {
  const operators: Record<string, Record<string, unknown>> = {}
  const paths: string[] = []
  for (const [name, fields] of Object.entries(update)) {
    if (name !== '$rename' && !changers[name]) throw badWrite(`Unknown modifier: ${name}`)
    if (!isPlain(fields))
      throw badWrite(`Modifiers operate on fields but we found type ${typeof fields} for ${name}`)
    operators[name] = fields
    paths.push(...Object.keys(fields), ...(name === '$rename' ? Object.values(fields).map(String) : []))
  }
  assertApart(paths)
  return operators
}

function assertApart(paths: string[]): void {
  const sorted = paths.map(stepsOf).sort((a, b) => (a.join('\0') < b.join('\0') ? -1 : 1))
  for (const [at, steps] of sorted.entries()) {
    const path = steps.join('.')
    if (steps[0] === '_id')
      throw badWrite(`Performing an update on the path '${path}' would modify the immutable field '_id'`)
    const before = sorted[at - 1]
    if (before?.every((step, i) => step === steps[i]))
      throw badWrite(`Updating the path '${path}' would create a conflict at '${before.join('.')}'`)
  }
}

/**
 * The document after the update: the very same object when nothing changes, else one that shares all that was not
 * touched. `filter` tells which element a positional `$` stands for.
 */
export function applyUpdate(doc: Doc, operators: Operators, filter: Filter): Doc {
  let next: unknown = doc
  for (const [name, fields] of Object.entries(operators)) {
    for (const [path, operand] of Object.entries(fields)) {
      if (name === '$rename') next = rename(next, path, operand)
      else next = change(next, name, path, operand, doc, filter)
    }
  }
  return next as Doc
}

function change(
  next: unknown,
  name: string,
  path: string,
  operand: unknown,
  doc: Doc,
  filter: Filter,
): unknown {
  const changer = changers[name]?.(operand, path)
  if (!changer) return next
  const creates = name !== '$unset' && name !== '$pull' && name !== '$pullAll' && name !== '$pop'
  return expand(doc, path, filter).reduce((at, steps) => editAt(at, steps, changer, creates), next)
}

function rename(doc: unknown, from: string, to: unknown): unknown {
  let moved: unknown
  const take = (value: unknown) => {
    moved = value
    return undefined
  }
  const without = editAt(doc, stepsOf(from), take, false)
  return moved === undefined ? doc : editAt(without, stepsOf(String(to)), () => moved, true)
}
