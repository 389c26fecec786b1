/** China has had one time and no summer time since 1991. */
const BEIJING_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The Beijing day of a moment: `2026-11-22`. */
export const dayOf = (at: number): string => new Date(at + BEIJING_MS).toISOString().slice(0, 10)

/** The Beijing month of a moment: `2026-11`. */
export const monthOf = (at: number): string => dayOf(at).slice(0, 7)

/** A moment as a sheet shows it: `2026-11-22 10:26:00`. */
export const beijingTime = (at: number): string =>
  new Date(at + BEIJING_MS).toISOString().slice(0, 19).replace('T', ' ')

/** The first moment of a Beijing day, in epoch ms. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - BEIJING_MS

/** The first moment that is no longer of this day. */
export const endOf = (day: string): number => startOf(day) + DAY_MS

/** The day so many days later; earlier when negative. */
export const dayAfter = (day: string, days = 1): string => dayOf(startOf(day) + days * DAY_MS)

/** The last `count` days up to `day`, in their order. */
export const daysUpTo = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => dayAfter(day, i + 1 - count))

/** The first moment of the month so many months later than this one: `2026-11`. */
export function startOfMonth(month: string, later = 0): number {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  return Date.UTC(year, nth - 1 + later) - BEIJING_MS
}
