const DEEPEST = 8
/** Values of an input, those inside others included. The largest of the contract, fifty lines, has some 300. */
const MOST_VALUES = 2_000
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const isHarmlessKey = (key: string): boolean =>
  !key.startsWith('$') && !key.includes('.') && !FORBIDDEN.has(key)

/** How many values `value` holds, itself included; Infinity when it is too deep, or has a key that would be obeyed. */
function valuesOf(value: unknown, depth: number): number {
  if (typeof value === 'function') return Number.POSITIVE_INFINITY
  if (typeof value !== 'object' || value === null) return 1
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY
  let values = 1
  for (const [key, inner] of Object.entries(value)) {
    values += isHarmlessKey(key) ? valuesOf(inner, depth + 1) : Number.POSITIVE_INFINITY
    if (values > MOST_VALUES) return Number.POSITIVE_INFINITY
  }
  return values
}

/**
 * Whether input is plain data of modest depth and size whose keys neither the database nor JavaScript would obey. The
 * schemas refuse unknown keys; this also holds for the keys that every object has, and keeps a schema from weighing
 * a hundred thousand lines.
 */
export const isHarmless = (value: unknown): boolean => valuesOf(value, 0) <= MOST_VALUES
