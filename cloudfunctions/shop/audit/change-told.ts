import { sameData } from '../catalog/same-data'
import type { Change } from '../ports'
import type { Fields } from './document'
import { masked } from './masked'

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `node` with the value at the end of `path` edited; undefined takes it away. */
function edited(node: unknown, [step = '', ...rest]: string[], edit: (value: unknown) => unknown): Fields {
  const { [step]: value, ...others } = isFields(node) ? node : {}
  const next = rest.length === 0 ? edit(value) : edited(value, rest, edit)
  return next === undefined ? others : { ...others, [step]: next }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
const idOf = (value: unknown): unknown => (isFields(value) ? value.id : undefined)

/** What a change makes of a document, as the database does it. */
export function applied(document: Fields, { set, inc, unset = [], push, pullIds }: Change): Fields {
  const edits: [path: string, edit: (value: unknown) => unknown][] = [
    ...Object.entries(set ?? {}).map(([path, value]) => [path, () => value] as [string, () => unknown]),
    ...Object.entries(inc ?? {}).map(
      ([path, by]) => [path, (value: unknown) => numberOf(value) + by] as [string, () => unknown],
    ),
    ...unset.map(path => [path, () => undefined] as [string, () => unknown]),
    ...Object.entries(push ?? {}).map(
      ([path, one]) => [path, (value: unknown) => [...listOf(value), one]] as [string, () => unknown],
    ),
    ...Object.entries(pullIds ?? {}).map(
      ([path, ids]) =>
        [path, (value: unknown) => listOf(value).filter(one => !ids.some(id => id === idOf(one)))] as [
          string,
          () => unknown,
        ],
    ),
  ]
  return edits.reduce((after, [path, edit]) => edited(after, path.split('.'), edit), document)
}

/** The fields of the document itself that a change touches. */
export const touchedBy = ({ set, inc, unset = [], push, pullIds }: Change): string[] => [
  ...new Set(
    [set, inc, push, pullIds]
      .flatMap(part => Object.keys(part ?? {}))
      .concat(unset)
      .map(path => path.split('.')[0] ?? path),
  ),
]

/** What tells the elements of a list apart, if they all have it. */
const KEYS = ['id', 'lineId', 'skuId'] as const
const keyOf = (lists: readonly unknown[][]) =>
  KEYS.find(key => lists.every(list => list.every(one => isFields(one) && typeof one[key] === 'string')))

type Pair = readonly [before: unknown, after: unknown]

/** Of two lists, the elements that differ, each with its key and no more than differs. */
function listsDiffering(before: unknown[], after: unknown[]): Pair {
  const key = keyOf([before, after])
  if (!key) return [before, after]
  const byKey = (list: unknown[]) => new Map(list.map(one => [(one as Fields)[key], one]))
  const [old, now] = [byKey(before), byKey(after)]
  const pairs = [...new Set([...old.keys(), ...now.keys()])].flatMap(id => {
    const pair = differing(old.get(id), now.get(id))
    return pair ? [pair.map(one => (isFields(one) ? { [key]: id, ...one } : one)) as unknown as Pair] : []
  })
  const present = (side: 0 | 1) => pairs.map(pair => pair[side]).filter(one => one !== undefined)
  return [present(0), present(1)]
}

/** The two sides of what differs, and nothing of what is the same; undefined when all is. */
function differing(before: unknown, after: unknown): Pair | undefined {
  if (sameData(before, after)) return undefined
  if (Array.isArray(before) && Array.isArray(after)) return listsDiffering(before, after)
  if (!isFields(before) || !isFields(after)) return [before, after]
  const sides: [Fields, Fields] = [{}, {}]
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const pair = differing(before[field], after[field])
    pair?.forEach((value, side) => {
      if (value !== undefined) (sides[side] as Fields)[field] = value
    })
  }
  return sides
}

/** What a trail tells of a change: the fields that differ, before and after, masked. Undefined when nothing tells. */
export function changeTold(before: Fields, after: Fields): { before: Fields; after: Fields } | undefined {
  const [old, now] = differing(before, after) ?? [{}, {}]
  const told = { before: masked(old as Fields), after: masked(now as Fields) }
  return Object.keys({ ...told.before, ...told.after }).length > 0 ? told : undefined
}
