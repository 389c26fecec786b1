import { existsSync, readFileSync, truncateSync } from 'node:fs'
import { generations, logFile, snapshotFile } from './files'
import { type Entry, fromLine } from './lines'

/**
 * Reads back all that a data directory holds, oldest first, and answers the generation of the log to go on with.
 * A torn end of the last log (a crash while writing; never acknowledged) is cut off; a bad line anywhere else throws.
 */
export function recover(dir: string, apply: (entry: Entry) => void): number {
  const first = generations(dir, 'snapshot').at(-1) ?? 0
  const logs = generations(dir, 'log').filter(generation => generation >= first)
  const last = logs.at(-1) ?? first
  if (existsSync(snapshotFile(dir, first))) readLines(snapshotFile(dir, first), apply, false)
  for (let generation = first; generation <= last; generation++) {
    const file = logFile(dir, generation)
    if (existsSync(file)) readLines(file, apply, generation === last)
    else if (generation < last) throw new Error(`${file} is missing: the data cannot be trusted`)
  }
  return last
}

function readLines(file: string, apply: (entry: Entry) => void, mayBeTorn: boolean): void {
  const content = readFileSync(file)
  let start = 0
  for (let line = 1; start < content.length; line++) {
    const end = content.indexOf(0x0a, start)
    const entry = end < 0 ? undefined : fromLine(content.toString('utf8', start, end))
    if (!entry) {
      const isLast = end < 0 || end === content.length - 1
      if (!mayBeTorn || !isLast)
        throw new Error(`${file}, line ${line}, is corrupt: the data cannot be trusted`)
      truncateSync(file, start)
      return
    }
    apply(entry)
    start = end + 1
  }
}
