import { sweepMinutely, sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import { SHARERS } from '../world/cards'
import type { Day } from '../world/day'
import { takeReturns } from './after-sales'
import { shopping } from './buyer'
import { changeCredit } from './credits'
import { CRON_MS } from './machines'
import { deliver } from './post'
import { sendOff } from './seller'
import { confirm, decidePayouts } from './sharers'
import { transferAct } from './transfers'

const MINUTE_MS = 60_000
/** What passes between one round of the evening and the next: deadlines of payment and of follow-ups. */
const EVENING_MS = [16, 2, 16, 2, 1].map(minutes => minutes * MINUTE_MS)

/**
 * Orders run out, cron comes in twos, late letters all at once, parcels leave, goods come back, and
 * somebody still buys what has come free.
 */
export async function evening(day: Day): Promise<void> {
  const dice = day.dice.of('evening')
  for (const [round, ms] of EVENING_MS.entries()) {
    day.town.clock.skip(ms)
    day.cloud.endOverdue()
    const due = day.letters.filter(({ notBefore }) => notBefore <= day.town.clock.now())
    day.letters = day.letters.filter(letter => !due.includes(letter))
    const letters = due.map((letter, i) => deliver(day, dice.of(`letter ${round} ${i}`), letter))
    const sweeps = [1, 2].flatMap(() => [
      day.cloud.run('sweep', CRON_MS, sweepMinutely),
      day.cloud.run('payout', CRON_MS, sweepPayouts),
    ])
    const late = shopping(day, dice.pick(day.buyers), dice.of(`shopper ${round}`), 4)
    const carrier = sendOff(day, dice.of(`carrier ${round}`))
    const payouts = decidePayouts(day, dice.of(`payouts ${round}`))
    const transfers = [1, 2, 3].map(i => transferAct(day, dice.of(`transfers ${round} ${i}`)))
    const yes = SHARERS.map(openid => confirm(day, openid, dice.of(`yes ${round} ${openid}`)))
    const credits = changeCredit(day, dice.of(`credits ${round}`))
    const returns = takeReturns(day, dice.of(`returns ${round}`))
    await Promise.all([...letters, ...sweeps, ...transfers, ...yes, late, carrier, returns, credits, payouts])
  }
}
