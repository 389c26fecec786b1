import { sweepMinutely, sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import type { Day } from '../world/day'

/** As declared in `config/functions.ts`: how long a sweep may last. */
export const CRON_MS = 60_000
const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** Cron: comes when it likes, also while an earlier one still runs. */
export async function cron(day: Day): Promise<void> {
  const dice = day.dice.of('cron')
  const sweeps: Promise<unknown>[] = []
  while (day.busy.people > 0) {
    await day.turns.wait('cron: waits', () => undefined)
    if (dice.chance(12)) sweeps.push(day.cloud.run('sweep', CRON_MS, sweepMinutely))
    if (dice.chance(12)) sweeps.push(day.cloud.run('payout', CRON_MS, sweepPayouts))
    if (dice.chance(2)) sweeps.push(day.cloud.run('payout', CRON_MS, sweepPayouts))
    if (dice.chance(2)) sweeps.push(day.cloud.run('sweep', CRON_MS, sweepMinutely))
  }
  await Promise.all(sweeps)
}

/** Time: mostly seconds, now and then minutes, and past the deadline of payment. Long runs are cut off by it. */
export async function time({ dice: all, turns, town, cloud, busy, luck }: Day): Promise<void> {
  const dice = all.of('time')
  // Where WeChat is mistaken, orders must time out for it to matter.
  const jumps = luck.weather.mistakenPercent > 0 ? [1, 3, 16, 16, 16] : [1, 1, 2, 3, 7, 16]
  while (busy.people > 0) {
    await turns.wait('time: passes', () => undefined)
    const jump = dice.chance(4) && (!cloud.isBusy || dice.chance(30))
    town.clock.skip(jump ? dice.pick(jumps) * MINUTE_MS + dice.below(MINUTE_MS) : dice.below(SECOND_MS))
    cloud.endOverdue()
  }
}
