import type { Input } from '../../../types/api'
import type { DistributionView } from '../../../types/api/distributor'
import { LIMITS } from '../../../types/limits'
import { yuanShort } from '../../shared/money'
import { parseYuan, yuanTyped } from '../../shared/yuan'
import { percentTyped, readRate } from '../rate/percent'

/** How the shop lets others share, as it stands on the page: numbers as they are typed. */
export interface DistributionDraft extends Pick<DistributionView, 'joining' | 'rule' | 'newCustomersOnly'> {
  days: string
  rate: string
  cap: string
  /** From how many yuan on the shop pays out. */
  least: string
}

type Wish = Input<'distribution.set'>

export const draftOf = (settings: DistributionView, minFen: number): DistributionDraft => ({
  joining: settings.joining,
  rule: settings.rule,
  newCustomersOnly: settings.newCustomersOnly,
  days: String(settings.withinDays),
  rate: percentTyped(settings.rateBp),
  cap: percentTyped(settings.capBp),
  least: yuanTyped(minFen).replace(/\.00$/, ''),
})

/** From how much on the shop pays out, in fen; WeChat moves nothing below the least. */
export function readLeast(typed: string): { minFen: number } | { fault: string } {
  const minFen = parseYuan(typed)
  if (minFen === undefined) return { fault: '提现的起点写成 10 或 10.50 这样' }
  if (minFen < LIMITS.leastPayoutFen) return { fault: `提现的起点最低 ${yuanShort(LIMITS.leastPayoutFen)}` }
  return { minFen }
}

/** A whole number of days; undefined for anything that the shop does not take. */
function daysOf(typed: string): number | undefined {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : 0
  return days >= 1 && days <= LIMITS.creditWithinDays ? days : undefined
}

/** What is to be saved: only what is another than it was, so that nobody else's change is undone. Or what is wrong. */
export function readDraft(
  { joining, rule, newCustomersOnly, days, rate, cap }: DistributionDraft,
  settings: DistributionView,
): { wish: Wish } | { fault: string } {
  const withinDays = daysOf(days)
  if (withinDays === undefined) return { fault: `天数填 1 到 ${LIMITS.creditWithinDays}` }
  const ceiling = readRate(cap)
  if ('fault' in ceiling) return { fault: `上限：${ceiling.fault}` }
  if (ceiling.rateBp === undefined) return { fault: '上限要填' }
  const shops = readRate(rate)
  if ('fault' in shops) return { fault: `店里的比例：${shops.fault}` }
  if (shops.rateBp === undefined) return { fault: '店里的比例要填；不给佣金就填 0' }
  if (shops.rateBp > ceiling.rateBp) return { fault: '店里的比例不能超过上限' }
  const wanted = {
    ...{ joining, rule, withinDays, newCustomersOnly },
    ...{ rateBp: shops.rateBp, capBp: ceiling.rateBp },
  }
  const changed = Object.entries(wanted).filter(([field, value]) => Reflect.get(settings, field) !== value)
  return { wish: Object.fromEntries(changed) }
}
