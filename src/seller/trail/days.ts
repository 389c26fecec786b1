import { day } from '../../shared/time'

export interface Day<T> {
  words: string
  entries: T[]
}

/** Entries, newest first, by the day on which they were made. */
export function byDay<T extends { at: number }>(entries: readonly T[], now: number): Day<T>[] {
  const days: Day<T>[] = []
  for (const entry of entries) {
    const words = day(entry.at, now)
    const last = days[days.length - 1]
    if (last?.words === words) last.entries.push(entry)
    else days.push({ words, entries: [entry] })
  }
  return days
}
