import { mkdirSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'

/**
 * A data directory holds `snapshot-N.ejson` (all that was true when log N began; absent for the first) and `log-N.ejson`.
 * Between two checkpoints there may be two of each: the highest snapshot and every log from it on are what counts.
 */
export const snapshotFile = (dir: string, generation: number) =>
  path.join(dir, `snapshot-${generation}.ejson`)
export const logFile = (dir: string, generation: number) => path.join(dir, `log-${generation}.ejson`)

/** The generations of which there is a snapshot, or a log, in order. */
export function generations(dir: string, kind: 'snapshot' | 'log'): number[] {
  mkdirSync(dir, { recursive: true })
  const found = readdirSync(dir).flatMap(name => new RegExp(`^${kind}-(\\d+)\\.ejson$`).exec(name)?.[1] ?? [])
  return found.map(Number).sort((a, b) => a - b)
}

/** Makes the names in a directory durable: a new or renamed file may else be gone after a power cut. */
export async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
