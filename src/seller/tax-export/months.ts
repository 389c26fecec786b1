import { beijingDay } from '../../shared/time'

const SHOWN = 24

/** The months of Beijing's calendar until that of `now`, the newest first: `2026-11`. */
export function lastMonths(now: number): string[] {
  const [year = 0, month = 0] = beijingDay(now).split('-').map(Number)
  const newest = year * 12 + month - 1
  return Array.from({ length: SHOWN }, (_, back) => {
    const nth = newest - back
    return `${Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`
  })
}

/** `2026-11` → `2026 年 11 月`. */
export const monthWords = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
