import { takeNotice } from '../../../cloudfunctions/shop/payment/take-notice'
import { WECHAT_REFUSES } from '../../support/transfers'
import type { Day } from '../world/day'
import type { Dice } from '../world/dice'

/** As declared in `config/functions.ts`: how long taking a notice may last. */
const NOTICE_MS = 10_000

/** A transfer has ended: WeChat tells the shop not at all, once or more often. */
export function tellLater({ transferLetters }: Day, dice: Dice, id: string): void {
  for (let copies = dice.pick([0, 1, 1, 2, 3]); copies > 0; copies -= 1) transferLetters.push(id)
}

/** Brings one of the letters, whichever: late ones, and repeats. */
async function bring(day: Day, dice: Dice): Promise<void> {
  const { transferLetters: letters } = day
  const [outBillNo] = letters.splice(dice.below(letters.length), 1)
  if (outBillNo === undefined) return
  const post = day.town.wechat.makeNotice({ outBillNo })
  const taken = await day.cloud.run('transfer notice', NOTICE_MS, ports => takeNotice(ports, post))
  if (taken.kind === 'answered' && !taken.value.ok)
    day.surprises.push(`word of a transfer was called ${taken.value.error}`)
}

const UNDER_WAY = ['TRANSFERING', 'CANCELING', 'WAIT_USER_CONFIRM']

/** What WeChat does with one of its transfers: it arrives, or fails, or is given back. The one that ended by it. */
function moveOne({ town: { wechat } }: Day, dice: Dice): string | undefined {
  const open = wechat.transfers().filter(({ state }) => UNDER_WAY.includes(state))
  if (open.length === 0) return undefined
  const { outBillNo, state } = dice.pick(open)
  const fails = dice.chance(state === 'WAIT_USER_CONFIRM' ? 20 : 10)
  if (state === 'WAIT_USER_CONFIRM' && !fails) return undefined
  wechat.settleTransfer(
    outBillNo,
    fails ? dice.pick(['ACCOUNT_FROZEN', 'NAME_NOT_CORRECT', 'OTHER']) : undefined,
  )
  return outBillNo
}

const REFUSALS = [WECHAT_REFUSES.limit_reached, WECHAT_REFUSES.account_unfit, WECHAT_REFUSES.refused]

/** WeChat's side of paying distributors: one act of it. Mostly it takes what it is sent. */
export async function transferAct(day: Day, dice: Dice): Promise<void> {
  const { wechat } = day.town
  if (dice.chance(5)) wechat.setTransferRefusal(dice.chance(60) ? undefined : dice.pick(REFUSALS))
  const ended = dice.chance(30) ? moveOne(day, dice) : undefined
  if (ended) tellLater(day, dice, ended)
  if (day.transferLetters.length > 0 && dice.chance(50)) await bring(day, dice)
}
