import { isPlain } from './values'

/** MongoDB's order of types: null (and missing), numbers, text, objects, arrays, binary, ids, booleans, dates, patterns. */
export function typeRank(value: unknown): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number' || typeof value === 'bigint') return 2
  if (typeof value === 'string') return 3
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 8
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  return bsonRank(value)
}

const BSON_RANKS: Record<string, number> = {
  MinKey: 0,
  Long: 2,
  Int32: 2,
  Double: 2,
  Decimal128: 2,
  Binary: 6,
  ObjectID: 7,
  ObjectId: 7,
  Timestamp: 10,
  MaxKey: 127,
}

function bsonRank(value: unknown): number {
  const type =
    typeof value === 'object' && value !== null && '_bsontype' in value ? String(value._bsontype) : ''
  return BSON_RANKS[type] ?? 4
}

/** Compares two values as MongoDB sorts them: negative, zero or positive. Missing equals null. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  const rank = typeRank(a)
  const byType = rank - typeRank(b)
  if (byType !== 0) return byType
  if (rank === 1) return 0
  if (rank === 2 || rank === 8 || rank === 9) return Number(a) - Number(b) || 0
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (isPlain(a) && isPlain(b)) return compareLists(Object.entries(a).flat(), Object.entries(b).flat())
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Whether two values are the same to MongoDB (fields in the same order; a missing field is not null here). */
export function sameValue(a: unknown, b: unknown): boolean {
  return (a === undefined) === (b === undefined) && compareValues(a, b) === 0
}
