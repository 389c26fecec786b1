import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Clock } from '../clock'

const fileIn = (dataDir: string) => path.join(dataDir, 'clock.json')

/** The shop's clock, as far ahead as it was left: time must not run backwards over orders that stand. */
export function keptClock(dataDir: string | undefined): Clock {
  const clock = new Clock()
  if (!dataDir || !existsSync(fileIn(dataDir))) return clock
  const { offsetMs } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as { offsetMs: number }
  clock.skip(offsetMs)
  return clock
}

/** Keeps how far ahead `clock` is. */
export function keepClock(dataDir: string | undefined, clock: Clock) {
  if (!dataDir) return
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(fileIn(dataDir), JSON.stringify({ offsetMs: clock.offsetMs }))
}
