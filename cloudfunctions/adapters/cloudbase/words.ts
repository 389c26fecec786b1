import type { Change, Test, When } from '../../shop/ports'

/** The part of the SDK's command object that the Store speaks. */
export interface Commands {
  eq(value: unknown): unknown
  neq(value: unknown): unknown
  gte(value: unknown): unknown
  lte(value: unknown): unknown
  exists(value: boolean): unknown
  in(values: readonly unknown[]): unknown
  set(value: unknown): unknown
  inc(by: number): unknown
  remove(): unknown
  push(values: unknown[]): unknown
  pull(query: unknown): unknown
}

const PATH = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/

/** Refuses a field path that would nest by accident or reach a prototype. A bug of ours, hence thrown. */
function path(field: string): string {
  if (!PATH.test(field) || field.split('.').includes('__proto__'))
    throw new Error(`not a field path: ${field}`)
  return field
}

/** Refuses values that the database would read as operators; the door has checked input, this checks us. */
export function data<T>(value: T): T {
  if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith('$') || key.includes('.') || key === '__proto__')
        throw new Error(`not a field name: ${key}`)
      data(inner)
    }
  }
  return value
}

function test(_: Commands, wanted: Test): unknown {
  if (typeof wanted !== 'object') return _.eq(wanted)
  if ('gte' in wanted) return _.gte(wanted.gte)
  if ('lte' in wanted) return _.lte(wanted.lte)
  if ('exists' in wanted) return _.exists(wanted.exists)
  return _.neq(wanted.not)
}

/** `When` in the SDK's words. */
export const conditions = (_: Commands, when: When) =>
  Object.fromEntries(Object.entries(when).map(([field, wanted]) => [path(field), test(_, wanted)]))

/** `Change` in the SDK's words: every value explicit, so that an object is stored and never merged or obeyed. */
export function update(_: Commands, change: Change): Record<string, unknown> {
  const words: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(change.set ?? {})) words[path(field)] = _.set(data(value))
  for (const [field, by] of Object.entries(change.inc ?? {})) words[path(field)] = _.inc(by)
  for (const field of change.unset ?? []) words[path(field)] = _.remove()
  for (const [field, value] of Object.entries(change.push ?? {})) words[path(field)] = _.push([data(value)])
  for (const [field, ids] of Object.entries(change.pullIds ?? {}))
    words[path(field)] = _.pull({ id: _.in(ids) })
  return words
}
