import dayjs from 'dayjs'

const beijingAheadMs = 8 * 3_600_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A moment as one says it: `今天 10:08`, `明天 09:00`, `11月25日 10:08`, with the year when it is another one. */
export function moment(at: number, now: number): string {
  const time = dayjs(at)
  return `${day(at, now)} ${time.format('HH:mm')}`
}

/** A day as one says it: `今天`, `昨天`, `明天`, `11月25日`, `2025年11月25日`. */
export function day(at: number, now: number): string {
  const time = dayjs(at)
  const today = dayjs(now).startOf('day')
  const daysAway = time.startOf('day').diff(today, 'day')
  if (daysAway === 0) return '今天'
  if (daysAway === -1) return '昨天'
  if (daysAway === 1) return '明天'
  return time.format(time.year() === today.year() ? 'M月D日' : 'YYYY年M月D日')
}

/** What is left until `until`, in whole minutes rounded up: `14 分钟`; empty once it is over. */
export function minutesLeft(until: number, now: number): string {
  const minutes = Math.ceil((until - now) / MINUTE_MS)
  return minutes > 0 ? `${minutes} 分钟` : ''
}

/** The day of `at` in Beijing, `2026-11-22`, wherever the phone thinks it is. */
export const beijingDay = (at: number): string => new Date(at + beijingAheadMs).toISOString().slice(0, 10)
/** How long something lasts, as one says it: `25 分钟`, `14 小时`, `3 天`. Whole units, never more than it is. */
export function lasting(ms: number): string {
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} 分钟`
  return ms < 2 * DAY_MS ? `${Math.floor(ms / HOUR_MS)} 小时` : `${Math.floor(ms / DAY_MS)} 天`
}
