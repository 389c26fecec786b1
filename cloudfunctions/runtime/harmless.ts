const DEEPEST = 8
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether input is plain data of modest depth whose keys neither the database nor JavaScript would obey. The schemas
 * refuse unknown keys; this also holds for the keys that every object has.
 */
export function isHarmless(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  if (depth > DEEPEST) return false
  return Object.entries(value).every(
    ([key, inner]) =>
      !key.startsWith('$') && !key.includes('.') && !FORBIDDEN.has(key) && isHarmless(inner, depth + 1),
  )
}
