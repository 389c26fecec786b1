import { dayAfter, dayOf, endOf, startOf } from '../beijing'
import { sameData } from '../catalog/same-data'
import { reportIncident } from '../incident/report-incident'
import type { Ports } from '../ports'
import { countBetween } from './count-between'
import type { DaySums } from './document'

const inShort = ({ goods, ...sums }: DaySums): string =>
  `${Object.values(sums).join(' ')} / ${Object.keys(goods).length}`

/**
 * Nightly: what cron has added up of yesterday, minute by minute, is what the orders, refunds and visits of the whole day
 * come to. A difference is told, never silently mended.
 */
export async function proveDays(ports: Ports): Promise<boolean> {
  const { store, clock } = ports
  const yesterday = dayAfter(dayOf(clock.now()), -1)
  const day = await store.get('days', yesterday)
  if (!day?.done) return true
  const is = await countBetween(store, startOf(yesterday), endOf(yesterday))
  if (sameData(is, day.counted)) return true
  await reportIncident(ports, {
    id: `day_differs:${yesterday}`,
    what: 'day_differs',
    orderNumber: '',
    detail: `${inShort(day.counted)}, orders ${inShort(is)}`,
    amountFen: 0,
  })
  return false
}
