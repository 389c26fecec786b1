import { sweepMinutely } from '../../../cloudfunctions/runtime/sweep'
import type { Day } from '../world/day'
import { shopping } from './buyer'
import { CRON_MS } from './machines'
import { deliver } from './post'

const MINUTE_MS = 60_000
/** What passes between one round of the evening and the next: deadlines of payment and of follow-ups. */
const EVENING_MS = [16, 2, 16, 2, 1].map(minutes => minutes * MINUTE_MS)

/** Orders run out, cron comes in twos, late letters all at once, and somebody still buys what has come free. */
export async function evening(day: Day): Promise<void> {
  const dice = day.dice.of('evening')
  for (const [round, ms] of EVENING_MS.entries()) {
    day.town.clock.skip(ms)
    day.cloud.endOverdue()
    const due = day.letters.filter(({ notBefore }) => notBefore <= day.town.clock.now())
    day.letters = day.letters.filter(letter => !due.includes(letter))
    const letters = due.map((letter, i) => deliver(day, dice.of(`letter ${round} ${i}`), letter))
    const sweeps = [1, 2].map(() => day.cloud.run('sweep', CRON_MS, sweepMinutely))
    const late = shopping(day, dice.pick(day.buyers), dice.of(`shopper ${round}`), 4)
    await Promise.all([...letters, ...sweeps, late])
  }
}
