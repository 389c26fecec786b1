import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import type { Day, Letter } from '../world/day'
import type { Dice } from '../world/dice'
import { transferAct } from './transfers'

/** As declared in `config/functions.ts`: how long taking a notice may last. */
const NOTICE_MS = 10_000
const DELAYS_MS = [0, 0, 1_000, 30_000, 5 * 60_000, 20 * 60_000]
/** Past the deadline of payment: where WeChat is mistaken, so that money comes to orders that have closed. */
const LATE_MS = [0, 17 * 60_000, 18 * 60_000, 20 * 60_000]

/** WeChat tells the shop: not at all, once, or more often than needed, and whenever it likes. */
export function writeLetters(day: Day, dice: Dice, of: Letter['of']) {
  const copies = dice.pick([0, 1, 1, 1, 2, 3])
  const delaysMs = day.luck.weather.mistakenPercent > 0 ? LATE_MS : DELAYS_MS
  for (let i = 0; i < copies; i += 1) {
    day.letters.push({ of, notBefore: day.town.clock.now() + dice.pick(delaysMs) })
  }
}

/** Brings one letter. What the shop does not take is brought again, or not. */
export async function deliver(day: Day, dice: Dice, letter: Letter): Promise<void> {
  const stale = dice.chance(5)
  const post = day.town.wechat.makeNotice(letter.of, stale ? { ageMs: 10 * 60_000 } : {})
  const taken = await day.cloud.run('notice', NOTICE_MS, ports => takeNotice(ports, post))
  const said = taken.kind === 'answered' ? (taken.value.ok ? 'ok' : taken.value.error) : 'nothing'
  if (said === 'unfit') day.surprises.push('genuine money was called unfit')
  if (stale && said === 'ok') day.surprises.push('a stale notice was taken')
  if (said !== 'ok' && dice.chance(60)) {
    day.letters.push({ ...letter, notBefore: day.town.clock.now() + dice.pick(DELAYS_MS) })
  }
}

/** Pays out a refund that WeChat has accepted; now and then it fails first, until someone mends it. */
function payOut(day: Day, dice: Dice) {
  const { cloud, town } = day
  const open = [...cloud.refundsAsked].filter(id =>
    ['PROCESSING', 'ABNORMAL'].includes(town.wechat.refundOf(id)?.status ?? ''),
  )
  if (open.length === 0) return
  const outRefundNo = dice.pick(open)
  const isNew = town.wechat.refundOf(outRefundNo)?.status === 'PROCESSING'
  town.wechat.settleRefund(outRefundNo, isNew && dice.chance(25) ? 'ABNORMAL' : 'SUCCESS')
  writeLetters(day, dice, { outRefundNo })
}

/** WeChat Pay's side of the day: letters, refunds, and now and then an empty account. */
export async function post(day: Day): Promise<void> {
  const dice = day.dice.of('post')
  const bringing: Promise<void>[] = []
  while (day.busy.people > 0) {
    await day.turns.wait('post: works', () => undefined)
    if (dice.chance(4)) day.town.wechat.setBalanceEmpty(dice.chance(50))
    if (dice.chance(20)) payOut(day, dice)
    if (dice.chance(30)) bringing.push(transferAct(day, dice.of(`transfer ${bringing.length}`)))
    const due = day.letters.filter(({ notBefore }) => notBefore <= day.town.clock.now())
    if (due.length === 0 || dice.chance(40)) continue
    // Several copies of one notice may arrive at the same moment.
    const one = dice.pick(due)
    const bundle = dice.chance(50) ? due.filter(({ of }) => of === one.of) : [one]
    day.letters = day.letters.filter(letter => !bundle.includes(letter))
    for (const letter of bundle) bringing.push(deliver(day, dice.of(`letter ${bringing.length}`), letter))
  }
  await Promise.all(bringing)
}
