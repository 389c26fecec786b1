import { badWrite } from '../errors'
import type { MakeChanger } from './changer'
import { matcher } from './mongo'
import { compareValues, sameValue } from './order'
import type { Sort } from './plan'
import { sortDocs } from './sort'
import { isPlain } from './values'

const push: MakeChanger = (operand, path) => {
  const { items, position, slice, sort } = pushOf(operand)
  return old => {
    const list = listOf('$push', old, path)
    const joined = [...list]
    joined.splice(position ?? joined.length, 0, ...items)
    const sorted = sort === undefined ? joined : sortItems(joined, sort)
    const kept = slice === undefined ? sorted : slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice)
    return old !== undefined && sameValue(kept, list) ? old : kept
  }
}

function pushOf(operand: unknown) {
  if (!isPlain(operand) || !('$each' in operand))
    return { items: [operand], position: undefined, slice: undefined, sort: undefined }
  const { $each, $position, $slice, $sort } = operand
  if (!Array.isArray($each)) throw badWrite('The argument to $each in $push must be an array')
  return {
    items: $each,
    position: integer('$position', $position),
    slice: integer('$slice', $slice),
    sort: $sort,
  }
}

function integer(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined
  if (!Number.isInteger(value)) throw badWrite(`The value for ${name} must be an integer value`)
  return Number(value)
}

function sortItems(items: unknown[], sort: unknown): unknown[] {
  if (isPlain(sort))
    return sortDocs(
      items.map(item => (isPlain(item) ? item : { item })),
      sort as Sort,
    )
  return [...items].sort((a, b) => compareValues(a, b) * Number(sort))
}

const addToSet: MakeChanger = (operand, path) => {
  const wanted = isPlain(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(wanted)) throw badWrite('The argument to $each in $addToSet must be an array')
  return old => {
    const list = listOf('$addToSet', old, path)
    const next = [...list]
    for (const item of wanted) if (!next.some(known => sameValue(known, item))) next.push(item)
    return old !== undefined && next.length === list.length ? old : next
  }
}

const pop: MakeChanger = (operand, path) => {
  if (operand !== 1 && operand !== -1)
    throw badWrite(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`)
  return old => {
    if (old === undefined) return old
    const list = listOf('$pop', old, path)
    if (list.length === 0) return old
    return operand === 1 ? list.slice(0, -1) : list.slice(1)
  }
}

const pull: MakeChanger = (operand, path) => {
  const gone = pulls(operand)
  return old => without(old, path, '$pull', gone)
}

/** A condition on the element itself, a filter on its fields, or a value that it equals. */
function pulls(operand: unknown): (item: unknown) => boolean {
  if (!isPlain(operand)) {
    const test = operand instanceof RegExp ? matcher({ item: operand }) : undefined
    return item => (test ? test({ item }) : sameValue(item, operand))
  }
  if (Object.keys(operand).some(key => key.startsWith('$'))) {
    const test = matcher({ item: operand })
    return item => test({ item })
  }
  const test = matcher(operand)
  return item => isPlain(item) && test(item)
}

const pullAll: MakeChanger = (operand, path) => {
  if (!Array.isArray(operand)) throw badWrite('$pullAll requires an array argument')
  return old => without(old, path, '$pullAll', item => operand.some(gone => sameValue(item, gone)))
}

function without(old: unknown, path: string, name: string, gone: (item: unknown) => boolean): unknown {
  if (old === undefined) return old
  const list = listOf(name, old, path)
  const kept = list.filter(item => !gone(item))
  return kept.length === list.length ? old : kept
}

function listOf(name: string, old: unknown, path: string): unknown[] {
  if (old === undefined) return []
  if (!Array.isArray(old))
    throw badWrite(`${name}: the field '${path}' must be an array but is of type ${typeof old}`)
  return old
}

/** The update operators on arrays. */
export const arrayChangers: Readonly<Record<string, MakeChanger>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}
