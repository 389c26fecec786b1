import { decode, decodeObject } from '../data/ejson'
import type { Filter } from '../data/limits'
import type { Sort } from '../data/plan'
import { isPlain } from '../data/values'
import { refuse } from '../errors'

/** The body of a call: `action` and its arguments, as JSON gave them. */
export type Params = Readonly<Record<string, unknown>>

export function text(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw refuse('INVALID_PARAM', `${name} must be a string`)
  return value
}

export const transactionId = ({ transactionId }: Params): string | undefined =>
  typeof transactionId === 'string' && transactionId !== '' ? transactionId : undefined

/** The filter of a call; an absent or empty one matches everything. */
export function filterOf({ query }: Params, nowMs: number): Filter {
  return typeof query === 'string' && query !== '' ? decodeObject(query, nowMs) : {}
}

export function sortOf({ order }: Params): Sort | undefined {
  if (typeof order !== 'string' || order === '') return undefined
  const sort = decodeObject(order)
  for (const direction of Object.values(sort)) {
    if (direction !== 1 && direction !== -1) throw refuse('INVALID_PARAM', 'order must be 1 or -1')
  }
  return sort as Sort
}

/** A list argument, each element checked to be an object. */
export function objects(params: Params, name: string): Params[] {
  const list = params[name]
  if (!Array.isArray(list) || !list.every(isPlain))
    throw refuse('INVALID_PARAM', `${name} must be a list of objects`)
  return list
}

export function texts(params: Params, name: string): string[] {
  const list = params[name]
  if (!Array.isArray(list) || !list.every(item => typeof item === 'string')) {
    throw refuse('INVALID_PARAM', `${name} must be a list of strings`)
  }
  return list
}

/** A whole number from 0 to `most`, or `fallback` when absent. */
export function whole(
  params: Params,
  name: string,
  fallback: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const value = params[name] ?? fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw refuse('INVALID_PARAM', `${name} must be a whole number`)
  }
  return Math.min(value, most)
}

/** The stages of an aggregation, each value in extended JSON. */
export function stagesOf(params: Params, nowMs: number): Record<string, unknown>[] {
  return objects(params, 'stages').map(stage => ({
    [text(stage, 'stageKey')]: decode(text(stage, 'stageValue'), nowMs),
  }))
}
