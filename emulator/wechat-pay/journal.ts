import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * An append-only file of JSON lines. A last line cut short by a crash was never answered for: it is dropped.
 * A broken line before it means that the file was damaged: that is thrown.
 */
export function openJournal<Entry>(file: string): { entries: Entry[]; append(entry: Entry): void } {
  mkdirSync(dirname(file), { recursive: true })
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
  const entries = whole
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Entry)
  return { entries, append: entry => appendFileSync(file, `${JSON.stringify(entry)}\n`) }
}
