import type { Input } from '../../../types/api'
import { call, type Day, OWNER } from '../world/day'
import type { Dice } from '../world/dice'
import { contest } from './credits'
import { tellLater } from './transfers'

type Act = (day: Day, openid: string, dice: Dice) => Promise<unknown>

/** Asks for some of it, now and then twice at once with the same words, or for two sums at once. */
const ask: Act = async (day, openid, dice) => {
  const wish = (): Input<'payout.ask'> => ({ requestId: dice.uuid(), grossFen: dice.between(900, 300_000) })
  const first = wish()
  const wishes = dice.chance(20) ? [first, first] : dice.chance(20) ? [first, wish()] : [first]
  const replies = await Promise.all(wishes.map(one => call(day, openid, 'payout.ask', one)))
  const opened = new Set(replies.flatMap(reply => (reply?.ok ? [reply.value.id] : [])))
  if (opened.size > 1) day.surprises.push(`two payouts of ${openid} were opened at once`)
}

const withdraw: Act = async (day, openid) => {
  const stand = await call(day, openid, 'payout.stand', {})
  const open = stand?.ok ? stand.value.open : undefined
  if (open) await call(day, openid, 'payout.withdraw', { payoutId: open.id })
}

/** Says yes in WeChat to what waits there. */
export const confirm: Act = async (day, openid, dice) => {
  const { wechat } = day.town
  await day.turns.wait(`${openid}: looks into WeChat`, () => {
    for (const { outBillNo, payeeId, packageInfo, state } of wechat.transfers()) {
      if (payeeId !== openid || state !== 'WAIT_USER_CONFIRM') continue
      // WeChat takes back what has waited too long, at the moment when it is opened.
      if (!wechat.confirmTransfer(packageInfo, { openid }).ok || dice.chance(50)) continue
      wechat.settleTransfer(outBillNo)
      tellLater(day, dice, outBillNo)
    }
  })
}

/** The day of somebody who shares: asks, thinks better of it, confirms. */
export async function sharer(day: Day, openid: string): Promise<void> {
  const dice = day.dice.of(openid)
  for (let acts = dice.between(4, 10); acts > 0; acts -= 1) {
    await day.turns.wait(`${openid}: thinks`, () => undefined)
    if (dice.chance(30)) await contest(day, openid, dice)
    await dice.pick([ask, ask, ask, withdraw, confirm, confirm])(day, openid, dice)
  }
}

/** The owner decides about those who wait, mostly several at once, or about what is under way. */
export async function decidePayouts(day: Day, dice: Dice): Promise<void> {
  const which = dice.pick(['asked', 'asked', 'under_way', 'under_way'] as const)
  const queue = await call(day, OWNER, 'payout.queue', { which })
  const ids = queue?.ok ? queue.value.payouts.map(({ id }) => id) : []
  const [payoutId] = ids
  if (payoutId === undefined) return
  if (which === 'under_way') {
    await call(day, OWNER, dice.pick(['payout.retry', 'payout.call_off', 'payout.call_off'] as const), {
      payoutId,
    })
  } else {
    const approve = () => call(day, OWNER, 'payout.approve', { payoutIds: ids })
    const refuse = () => call(day, OWNER, 'payout.refuse', { payoutId, words: '先核对一下' })
    // In a rush twice, or both ways at once from two phones.
    const ways = [[refuse], [refuse, approve], [approve, refuse], [approve, approve], [approve]]
    await Promise.all(dice.pick(ways).map(act => act()))
  }
}
