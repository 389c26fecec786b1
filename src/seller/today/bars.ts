import type { DayView } from '../../../types/api/today'
import { grouped } from './grouped'

/** One day of the chart. */
export interface Bar {
  day: string
  name: string
  /** Of the highest, 0 to 100; a day that sold anything is never flat. */
  heightPercent: number
  /** What it sold, over the highest bar and over today's; '' elsewhere. */
  sum: string
  isToday: boolean
  /** For a reader that cannot see it. */
  spoken: string
}

const names = ['日', '一', '二', '三', '四', '五', '六']
const nameOf = (day: string): string => names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** In whole yuan: a chart is looked at, not reckoned with. */
const yuanOf = (fen: number): string => grouped(String(Math.round(fen / 100)))

/** The seven days as bars, today the last. */
export function bars(week: readonly DayView[]): Bar[] {
  const most = Math.max(...week.map(({ paidFen }) => paidFen))
  const top = week.findIndex(({ paidFen }) => paidFen === most)
  return week.map(({ day, paidFen, orders }, i) => {
    const isToday = i === week.length - 1
    const share = most === 0 ? 0 : Math.max((paidFen / most) * 100, paidFen > 0 ? 4 : 0)
    const name = isToday ? '今天' : nameOf(day)
    return {
      ...{ day, name, isToday },
      heightPercent: Math.round(share),
      sum: paidFen > 0 && (isToday || i === top) ? yuanOf(paidFen) : '',
      spoken: `${isToday ? '今天' : `周${name}`}，${yuanOf(paidFen)} 元，${orders} 单`,
    }
  })
}
