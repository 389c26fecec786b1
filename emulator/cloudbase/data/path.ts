import { badWrite } from '../errors'
import type { Filter } from './limits'
import { matcher } from './mongo'
import { isPlain, valuesAt } from './values'

/** A dotted path in its steps; refuses empty ones, as MongoDB does. */
export function stepsOf(path: string): string[] {
  const steps = path.split('.')
  if (steps.includes(''))
    throw badWrite(`The update path '${path}' contains an empty field name, which is not allowed.`)
  if (steps.includes('__proto__')) throw badWrite(`a field cannot be called __proto__: '${path}'`)
  return steps
}

/**
 * `root` with the value at `steps` replaced by `change(value)`: containers on the way are copied, the rest is shared,
 * and an unchanged value gives back `root` itself. `undefined` removes a field (and leaves null in an array).
 */
export function editAt(
  root: unknown,
  steps: readonly string[],
  change: (value: unknown) => unknown,
  creates: boolean,
): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return change(root)
  if (Array.isArray(root)) return editItem(root, step, rest, change, creates)
  if (isPlain(root)) return editField(root, step, rest, change, creates)
  if (root === undefined) {
    const made = creates ? editAt(undefined, rest, change, creates) : undefined
    return made === undefined ? undefined : { [step]: made }
  }
  if (!creates) return root
  throw badWrite(`Cannot create field '${step}' in element of value ${JSON.stringify(root)}`)
}

function editItem(
  list: unknown[],
  step: string,
  rest: readonly string[],
  change: (value: unknown) => unknown,
  creates: boolean,
) {
  if (!/^\d+$/.test(step)) {
    if (!creates) return list
    throw badWrite(`Cannot create field '${step}' in an array`)
  }
  const at = Number(step)
  const next = editAt(list[at], rest, change, creates)
  if (next === list[at]) return list
  const copy = [...list]
  while (copy.length < at) copy.push(null)
  copy[at] = next === undefined ? null : next
  return copy
}

function editField(
  doc: Record<string, unknown>,
  step: string,
  rest: readonly string[],
  change: (value: unknown) => unknown,
  creates: boolean,
) {
  const old = Object.hasOwn(doc, step) ? doc[step] : undefined
  const next = editAt(old, rest, change, creates)
  if (next === old) return doc
  const copy = { ...doc, [step]: next }
  if (next === undefined) delete copy[step]
  return copy
}

/** The concrete paths that a path with `$` (the matched element) or `$[]` (every element) stands for in a document. */
export function expand(doc: unknown, path: string, filter: Filter): string[][] {
  let paths: string[][] = [[]]
  for (const step of stepsOf(path)) {
    if (!step.startsWith('$')) paths = paths.map(steps => [...steps, step])
    else if (step === '$')
      paths = paths.map(steps => [...steps, String(matchedAt(doc, steps.join('.'), filter))])
    else if (step === '$[]')
      paths = paths.flatMap(steps => listAt(doc, steps).map((_, at) => [...steps, String(at)]))
    else throw badWrite(`The dollar ($) prefixed field '${step}' in '${path}' is not valid for storage.`)
  }
  return paths
}

function listAt(doc: unknown, steps: readonly string[]): unknown[] {
  let at = doc
  for (const step of steps) at = Array.isArray(at) ? at[Number(step)] : isPlain(at) ? at[step] : undefined
  if (!Array.isArray(at))
    throw badWrite(`The path '${steps.join('.')}' must exist and be an array to apply array updates.`)
  return at
}

function matchedAt(doc: unknown, field: string, filter: Filter): number {
  const tests = elementTests(field, filter)
  const at =
    tests.length === 0 ? -1 : listAt(doc, field.split('.')).findIndex(item => tests.every(test => test(item)))
  if (at < 0) throw badWrite('The positional operator did not find the match needed from the query.')
  return at
}

function elementTests(field: string, filter: Filter): ((item: unknown) => boolean)[] {
  return Object.entries(filter).flatMap(([key, condition]) => {
    if (key === '$and' && Array.isArray(condition))
      return condition.flatMap(part => elementTests(field, part))
    if (key === field) {
      const test = matcher({ items: condition })
      return [(item: unknown) => test({ items: [item] })]
    }
    if (!key.startsWith(`${field}.`)) return []
    const test = matcher({ [`item.${key.slice(field.length + 1)}`]: condition })
    return [(item: unknown) => valuesAt({ item }, 'item').values.length > 0 && test({ item })]
  })
}
