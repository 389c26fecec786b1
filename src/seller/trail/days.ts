import { day } from '../../shared/time'

/** Entries of one day that stand together. */
export interface Day<T> {
  words: string
  entries: T[]
  /** Whether the box before ends with entries of the same day, and whether the box behind begins with such. */
  goesOn: { before: boolean; behind: boolean }
}

/** Entries, newest first, in boxes of `perBox`, in each by the day on which they were made. */
export function daysInBoxes<T extends { at: number }>(
  boxes: readonly (readonly T[])[],
  now: number,
): Day<T>[][] {
  const dayOf = (entry: T | undefined) => (entry ? day(entry.at, now) : '')
  return boxes.map((entries, box) => {
    const days = byDay(entries, now)
    const [before, behind] = [dayOf(boxes[box - 1]?.at(-1)), dayOf(boxes[box + 1]?.[0])]
    return days.map(({ words, entries }, nth) => ({
      words,
      entries,
      goesOn: {
        before: nth === 0 && words === before,
        behind: nth === days.length - 1 && words === behind,
      },
    }))
  })
}

function byDay<T extends { at: number }>(entries: readonly T[], now: number) {
  const days: { words: string; entries: T[] }[] = []
  for (const entry of entries) {
    const words = day(entry.at, now)
    const last = days[days.length - 1]
    if (last?.words === words) last.entries.push(entry)
    else days.push({ words, entries: [entry] })
  }
  return days
}
