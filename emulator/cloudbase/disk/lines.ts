import { createHash } from 'node:crypto'
import { EJSON } from 'bson'
import { decode } from '../data/ejson'
import type { Change } from '../data/transaction'
import { type Doc, isPlain, keyOf } from '../data/values'

/** One line of the log or of a checkpoint: changes that stand or fall together, or a collection that was made. */
export type Entry = { changes: readonly Change[] } | { created: string }

/** `<checksum> <extended JSON>\n`: the checksum tells a torn or rotten line from a whole one. */
export function toLine(entry: Entry): string {
  const value = 'created' in entry ? { created: entry.created } : { changes: entry.changes.map(toWire) }
  const text = EJSON.stringify(value, { relaxed: false })
  return `${checksum(text)} ${text}\n`
}

/** The entry of a line (without its line end), or undefined when it is not whole. */
export function fromLine(line: string): Entry | undefined {
  const text = line.slice(9)
  if (line[8] !== ' ' || checksum(text) !== line.slice(0, 8)) return undefined
  const value = decode(text)
  if (!isPlain(value)) return undefined
  if (typeof value.created === 'string') return { created: value.created }
  return Array.isArray(value.changes) ? { changes: value.changes.map(fromWire) } : undefined
}

const checksum = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 8)

const toWire = ({ collection, key, doc }: Change): unknown =>
  doc ? [collection, doc] : [collection, null, key]

function fromWire(value: unknown): Change {
  const [collection, doc, key] = value as [string, Doc | null, string?]
  return doc ? { collection, key: keyOf(doc._id), doc } : { collection, key: key ?? '', doc: null }
}
