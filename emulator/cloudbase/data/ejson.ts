import { BSONRegExp, type Document, EJSON, ObjectId } from 'bson'
import { refuse } from '../errors'
import { isPlain } from './values'

/**
 * Reads extended JSON as the SDK writes it (canonical), into plain numbers, Dates and RegExps.
 * A server date (`db.serverDate()`) becomes the emulator's present time, `nowMs`, plus its offset.
 */
export function decode(text: string, nowMs = Date.now()): unknown {
  return settle(EJSON.parse(text), nowMs)
}

/** `decode` of what must be an object: a document, a filter, a projection. */
export function decodeObject(text: string, nowMs?: number): Record<string, unknown> {
  const value = decode(text, nowMs)
  if (!isPlain(value)) throw refuse('INVALID_PARAM', 'an object was expected')
  return value
}

function settle(value: unknown, nowMs: number): unknown {
  if (Array.isArray(value)) return value.map(item => settle(item, nowMs))
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (!isPlain(value)) return value
  const server = value.$tcb_server_date
  if (isPlain(server)) return new Date(nowMs + Number(server.offset ?? 0))
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw refuse('INVALID_PARAM', 'a field cannot be called __proto__')
    value[key] = settle(value[key], nowMs)
  }
  return value
}

/** One document as the server answers it: canonical extended JSON, an ObjectId within a field as its 24 digits. */
export const encode = (doc: unknown): string => EJSON.stringify(flatten(doc) as Document, { relaxed: false })

function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten)
  if (value instanceof ObjectId) return value.toHexString()
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, flatten(item)]))
}
