import { forget, keep, recall } from '../../shared/wx/storage'
import type { CountLine } from './count-lines'

const kept = 'recount'

/** What was counted and not written yet: it outlives the page and the app. */
export function recallCounts(): CountLine[] {
  const lines = recall(kept)
  return Array.isArray(lines) ? lines.filter(isLine) : []
}

export const keepCounts = (lines: readonly CountLine[]): void =>
  lines.length > 0 ? keep(kept, lines) : forget(kept)

/** What lies in storage may stem from an older version, which did not say when something was counted. */
const isLine = (line: unknown): line is CountLine =>
  typeof line === 'object' &&
  line !== null &&
  ['skuId', 'name', 'spec', 'picture', 'typed'].every(
    field => typeof Reflect.get(line, field) === 'string',
  ) &&
  typeof Reflect.get(line, 'countedAt') === 'number'
