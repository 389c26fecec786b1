import { randomBytes } from 'node:crypto'

/** A stored document, decoded: numbers, strings, Dates, RegExps, bson values. Never mutated once it is stored. */
export type Doc = Record<string, unknown>

/** The text under which a document is kept: its `_id` with the type in front, since 1 and "1" are two documents. */
export type Key = string

export function keyOf(id: unknown): Key {
  if (typeof id === 'string') return `s:${id}`
  if (typeof id === 'number') return `n:${id}`
  return `o:${JSON.stringify(id)}`
}

/** An `_id` as CloudBase makes them: 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex')

export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A deep copy of arrays and plain objects; leaves (Dates, bson values) are shared, as nothing changes them. */
export function clone<T>(value: T): T
export function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => clone(item))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]))
}

/**
 * What stands at a dotted path, the way MongoDB reads it: an array on the way is walked into, so a path may lead to
 * several values. `array` tells that one was met (an index then holds several entries for the document).
 */
export function valuesAt(doc: unknown, path: string): { values: unknown[]; array: boolean } {
  const found = { values: [] as unknown[], array: false }
  collect(doc, path.split('.'), 0, found)
  return found
}

function collect(
  at: unknown,
  steps: string[],
  depth: number,
  found: { values: unknown[]; array: boolean },
): void {
  const step = steps[depth]
  if (step === undefined) {
    if (Array.isArray(at)) {
      found.array = true
      found.values.push(...at)
    } else found.values.push(at)
  } else if (Array.isArray(at)) {
    found.array = true
    if (/^\d+$/.test(step)) collect(at[Number(step)], steps, depth + 1, found)
    else for (const item of at) if (isPlain(item)) collect(item, steps, depth, found)
  } else if (isPlain(at)) collect(Object.hasOwn(at, step) ? at[step] : undefined, steps, depth + 1, found)
  else found.values.push(undefined)
}
