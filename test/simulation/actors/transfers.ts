import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import type { Ports } from '../../../cloudfunctions/shop/ports'
import { ok } from '../../../types/result'
import type { Day, TransferLetter } from '../world/day'
import type { Dice } from '../world/dice'

/** As declared in `config/functions.ts`: how long taking a notice may last. */
const NOTICE_MS = 10_000

/** WeChat has something to tell of a transfer: not at all, once or more often, as it stands now. */
export function tellLater({ town: { desk }, transferLetters }: Day, dice: Dice, id: string): void {
  const letter = { transfer: desk.said(id) }
  for (let copies = dice.pick([0, 1, 1, 2, 3]); copies > 0; copies -= 1) transferLetters.push(letter)
}

/** Takes one notice, as the function does once it is opened. */
function take(ports: Ports, letter: TransferLetter) {
  const notice = { kind: 'transfer', noticeId: 'notice', mchId: ports.pay.mchId, ...letter } as const
  const pay = { ...ports.pay, openNotice: () => ok(notice) }
  return takeNotice({ ...ports, pay }, { headers: {}, body: Buffer.from('') })
}

/** Brings one of the letters, whichever: late ones, repeats, and older ones after newer. */
async function bring(day: Day, dice: Dice): Promise<void> {
  const { transferLetters: letters } = day
  const [letter] = letters.splice(dice.below(letters.length), 1)
  if (!letter) return
  const taken = await day.cloud.run('transfer notice', NOTICE_MS, ports => take(ports, letter))
  if (taken.kind === 'answered' && !taken.value.ok)
    day.surprises.push(`word of a transfer was called ${taken.value.error}`)
}

/** What WeChat does with one of its transfers: it arrives, or fails, or is given back. */
function moveOne({ town: { desk } }: Day, dice: Dice): string | undefined {
  const open = [...desk.bills.keys()].filter(id =>
    ['TRANSFERING', 'CANCELING', 'WAIT_USER_CONFIRM'].includes(desk.bill(id).state),
  )
  if (open.length === 0) return undefined
  const id = dice.pick(open)
  const { state } = desk.bill(id)
  if (state === 'CANCELING') desk.end(id, 'CANCELLED')
  else if (state === 'TRANSFERING' && dice.chance(70)) desk.end(id, 'SUCCESS')
  else if (dice.chance(20)) desk.end(id, 'FAIL', dice.pick(['ACCOUNT_FROZEN', 'NAME_NOT_CORRECT', 'OTHER']))
  return id
}

const REFUSALS = ['limit_reached', 'account_unfit', 'refused'] as const

/** Mostly WeChat takes what it is sent. */
const refusalOf = (dice: Dice) => (dice.chance(60) ? undefined : dice.pick(REFUSALS))

/** WeChat's side of paying distributors: one act of it. */
export async function transferAct(day: Day, dice: Dice): Promise<void> {
  const { desk } = day.town
  if (dice.chance(5)) desk.balanceFen = dice.pick([0, 10_000, 100_000_000])
  if (dice.chance(5)) desk.refusal = refusalOf(dice)
  const moved = dice.chance(30) ? moveOne(day, dice) : undefined
  if (moved) tellLater(day, dice, moved)
  if (day.transferLetters.length > 0 && dice.chance(50)) await bring(day, dice)
}
