import type { Range } from './index'
import { typeRank } from './order'
import { isPlain } from './values'

export type Filter = Readonly<Record<string, unknown>>

/** What a filter says of a field that an index can use. */
export interface Limit {
  /** The field (or, under an array, one element) equals one of these. */
  values?: unknown[]
  range?: Range
}

export type Limits = ReadonlyMap<string, Limit>

/** Reads the conditions that must all hold: top-level fields and those within `$and`. */
export function limitsOf(filter: Filter): Limits {
  const limits = new Map<string, Limit>()
  gather(filter, limits)
  return limits
}

function gather(filter: Filter, limits: Map<string, Limit>): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) gather(part, limits)
    } else if (!field.startsWith('$')) limits.set(field, merge(limits.get(field), limitOf(condition)))
  }
}

function limitOf(condition: unknown): Limit {
  if (!isCondition(condition)) return canBePoint(condition) ? { values: [condition ?? null] } : {}
  const { $eq, $in, $all, $gt, $gte, $lt, $lte } = condition
  const limit: Limit = {}
  if ('$eq' in condition && canBePoint($eq)) limit.values = [$eq ?? null]
  else if (Array.isArray($in) && $in.every(canBePoint)) limit.values = unrepeated($in)
  else if (Array.isArray($all) && $all.length > 0 && canBePoint($all[0])) limit.values = [$all[0] ?? null]
  const low = $gte ?? $gt
  const high = $lte ?? $lt
  const range = {
    ...(canBound(low) ? { low, lowOpen: $gte === undefined } : {}),
    ...(canBound(high) ? { high, highOpen: $lte === undefined } : {}),
  }
  if (Object.keys(range).length > 0) limit.range = range
  return limit
}

/** Two conditions on one field: the first points stay, bounds join (of two lows either is true of every match). */
function merge(a: Limit | undefined, b: Limit): Limit {
  if (!a) return b
  const values = a.values ?? b.values
  const range = a.range || b.range ? { ...a.range, ...b.range } : undefined
  return { ...(values ? { values } : {}), ...(range ? { range } : {}) }
}

const isCondition = (value: unknown): value is Record<string, unknown> =>
  isPlain(value) && Object.keys(value).some(key => key.startsWith('$'))

const canBePoint = (value: unknown): boolean => !Array.isArray(value) && !(value instanceof RegExp)

/** Null, objects and arrays have rules of their own under < and >; they do not narrow a scan. */
const canBound = (value: unknown): boolean => [2, 3, 7, 9].includes(typeRank(value))

const unrepeated = (values: unknown[]): unknown[] => {
  const scalars = new Set(values.filter(value => typeof value !== 'object'))
  return [...scalars, ...values.filter(value => typeof value === 'object')].map(value => value ?? null)
}
