import type { Index, Range } from './index'
import { type Filter, type Limits, limitsOf } from './limits'

export type Sort = Readonly<Record<string, 1 | -1>>

/** How a query finds its candidates. */
export interface Plan {
  index: Index
  /** Values of the index's first keys; several when a field may be one of several. */
  points: unknown[][]
  range: Range | undefined
  /** Whether one scan yields the wanted order, and in which direction. */
  order: 'forward' | 'backward' | 'none'
  /** Whether the real cloud would answer this from the index: bounded, and sorted by it. */
  served: boolean
}

const POINTS_AT_MOST = 10_000

/** The best index for a query, or undefined when none narrows it or yields its order. */
export function planQuery(
  indexes: readonly Index[],
  filter: Filter,
  sort: Sort | undefined,
): Plan | undefined {
  const limits = limitsOf(filter)
  let best: { plan: Plan; rank: number } | undefined
  for (const index of indexes) {
    const found = planOn(index, limits, Object.keys(filter).length === 0, sort)
    if (found && (!best || found.rank > best.rank)) best = found
  }
  return best?.plan
}

function planOn(index: Index, limits: Limits, all: boolean, sort: Sort | undefined) {
  const { points, used } = pointsOn(index, limits)
  const next = index.keys[used]
  const range = next && rangeOn(index, used, limits.get(next[0])?.range)
  const whole = index.unique && used === index.keys.length
  const order = orderOn(index, used, limits, sort)
  const bounded = used > 0 || range !== undefined
  if (!bounded && !(all && sort && order !== 'none')) return undefined
  const sorted = !sort || order !== 'none' || whole
  const rank = (whole ? 1000 : 0) + (sorted ? 100 : 0) + used * 2 + (range ? 1 : 0)
  return {
    plan: { index, points, range, order: sort && meetsArrays(index, sort) ? 'none' : order, served: sorted },
    rank,
  }
}

/** All combinations of the values that the index's first keys (so many: `used`) may have. */
function pointsOn(index: Index, limits: Limits): { points: unknown[][]; used: number } {
  let points: unknown[][] = [[]]
  let used = 0
  for (const [field] of index.keys) {
    const values = limits.get(field)?.values
    if (!values || points.length * values.length > POINTS_AT_MOST) break
    points = points.flatMap(point => values.map(value => [...point, value]))
    used += 1
  }
  return { points, used }
}

/** Under arrays two bounds may be met by two different elements, so that only one of them narrows. */
function rangeOn(index: Index, at: number, range: Range | undefined): Range | undefined {
  if (!range || !index.arrays[at] || range.low === undefined) return range
  const { low, lowOpen = false } = range
  return { low, lowOpen }
}

function orderOn(index: Index, used: number, limits: Limits, sort: Sort | undefined): Plan['order'] {
  if (!sort) return 'forward'
  const fixed = index.keys.slice(0, used).filter(([field]) => limits.get(field)?.values?.length === 1)
  const wanted = Object.entries(sort).filter(([field]) => !fixed.some(([name]) => name === field))
  const rest = index.keys.slice(used)
  const directions = wanted.map(([field, direction], i) => {
    const key = rest[i]
    return key && key[0] === field ? key[1] * direction : 0
  })
  if (directions.every(direction => direction === 1)) return 'forward'
  return directions.every(direction => direction === -1) ? 'backward' : 'none'
}

/** An array counts in an order by its least or greatest element, wherever the index has it: then it does not sort. */
const meetsArrays = (index: Index, sort: Sort): boolean =>
  index.keys.some(([field], at) => field in sort && (index.arrays[at] ?? 0) > 0)
