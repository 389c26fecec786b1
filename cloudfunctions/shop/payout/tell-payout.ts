import type { PayoutReason } from '../../../types/api/payout'
import { postMessage } from '../outbox/post-message'
import type { Ports } from '../ports'
import type { MessageFacts, MessageKind } from '../wx-port'
import type { Payout } from './document'
import { isOver } from './payout'

const PAGE = 'distributor/payout/index'

/** Short enough for a field of a template. */
const notes: Record<PayoutReason, string> = {
  not_confirmed: '24 小时内没有确认收款',
  called_off: '店家撤回了这笔转账',
  name_differs: '姓名和微信实名不一致',
  account_unfit: '微信账户暂时收不了款',
  not_enough: '店家账户余额不足',
  limit_reached: '店家今天的额度用完了',
  refused_by_wechat: '微信没有接受这笔转账',
  unavailable: '微信暂时没有回应',
}

function wordOf(payout: Payout): { kind: MessageKind; facts: MessageFacts } | undefined {
  const { state, grossFen, netFen = grossFen, confirmBy, reason, events, calledOff } = payout
  const at = events.at(-1)?.at ?? payout.at
  // Nobody is asked to confirm what the owner wants back.
  if (state === 'waiting' && calledOff) return undefined
  if (state === 'waiting')
    return { kind: 'payout_waiting', facts: { amountFen: netFen, at: confirmBy, note: '请在到期前确认收款' } }
  if (state === 'paid') return { kind: 'payout_paid', facts: { amountFen: netFen, at } }
  // Who withdrew it knows.
  if (!isOver(payout) || state === 'withdrawn') return undefined
  const note = state === 'refused' ? events.at(-1)?.words : reason && notes[reason]
  return { kind: 'payout_returned', facts: { amountFen: grossFen, at, note: note ?? '' } }
}

/** Owes the distributor word of how a payout stands, once for each. Who has not agreed to such messages gets none. */
export async function tellPayout(ports: Pick<Ports, 'store' | 'clock'>, payout: Payout): Promise<void> {
  const word = wordOf(payout)
  if (!word) return
  const { _id: number, distributorId: to } = payout
  const { kind, facts } = word
  const id = `${kind}:${number}`
  await postMessage(ports, { id, subjectId: number, kind, to, page: PAGE, facts: { number, ...facts } })
}
