import dayjs from 'dayjs'

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
  const minutes = Math.ceil((until - now) / 60_000)
  return minutes > 0 ? `${minutes} 分钟` : ''
}
