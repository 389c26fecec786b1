import type { PayoutReason } from '../../../types/api/payout'
import { DAY_MS } from '../order/order'
import type { Transfer, TransferRefusal } from '../transfer-port'
import type { Payout } from './document'
import { type Move, moved } from './payout'

/** WeChat gives back what nobody has confirmed for so long. */
const CONFIRM_WITHIN_MS = DAY_MS

/** Why WeChat does not take a transfer, in the words of a timeline. */
export const reasonOfRefusal: Record<TransferRefusal, PayoutReason> = {
  not_enough: 'not_enough',
  limit_reached: 'limit_reached',
  name_differs: 'name_differs',
  account_unfit: 'account_unfit',
  refused: 'refused_by_wechat',
}

/**
 * WeChat's codes of a failed transfer (`fail_reason`, 商家转账错误码). What is not listed only the owner can look into.
 */
const REASONS: Record<string, PayoutReason> = {
  OVERDUE_CLOSE: 'not_confirmed',
  MCH_CANCEL: 'called_off',
  NAME_NOT_CORRECT: 'name_differs',
  REAL_NAME_CHECK_FAIL: 'account_unfit',
  ID_CARD_NOT_CORRECT: 'name_differs',
  ACCOUNT_FROZEN: 'account_unfit',
  ACCOUNT_NOT_EXIST: 'account_unfit',
  OPENID_INVALID: 'account_unfit',
  PAYEE_ACCOUNT_ABNORMAL: 'account_unfit',
  RECEIVE_ACCOUNT_NOT_PERMMIT: 'account_unfit',
  TRANSFER_QUOTA_EXCEED: 'account_unfit',
  DAY_RECEIVED_COUNT_EXCEED: 'account_unfit',
}

function reasonOfFailure(failReason: string): PayoutReason {
  const known = REASONS[failReason]
  if (known) return known
  return failReason.endsWith('_RECEIVED_QUOTA_EXCEED') ? 'account_unfit' : 'refused_by_wechat'
}

/** What is transferred must be what was approved: same number, same sum, and to the same person where WeChat says to whom. */
export const isOurs = (payout: Payout, { outBillNo, transferFen, payeeId }: Transfer): boolean =>
  outBillNo === payout._id &&
  transferFen === payout.netFen &&
  (payeeId === undefined || payeeId === payout.distributorId)

/** WeChat says that it went one way, and here it went the other. */
export const contradicts = ({ state }: Payout, said: Transfer): boolean => {
  if (said.state === 'SUCCESS') return ['returned', 'refused', 'withdrawn'].includes(state)
  return (said.state === 'FAIL' || said.state === 'CANCELLED') && state === 'paid'
}

/**
 * What WeChat's word means for a payout; undefined when it says nothing new, or something older than what is known.
 * Only the answer to creating brings what the distributor's phone opens: without it nobody can be asked to confirm.
 */
export function moveBy(said: Transfer, payout: Payout, at: number): Move | undefined {
  const told = { at, by: 'wechat', words: '', byId: '' } as const
  const fresh = { tries: 0, leasedUntil: 0 }
  switch (said.state) {
    case 'SUCCESS':
      return moved(payout, { event: 'pay', ...told }, fresh)
    case 'FAIL':
    case 'CANCELLED': {
      const reason = said.state === 'FAIL' ? reasonOfFailure(said.failReason) : 'called_off'
      return moved(
        payout,
        { event: 'return', ...told, reason },
        { ...fresh, reason, detail: said.failReason },
      )
    }
    case 'WAIT_USER_CONFIRM': {
      const packageInfo = said.packageInfo ?? payout.packageInfo
      if (!packageInfo) return undefined
      const confirmBy = (said.createdAt ?? at) + CONFIRM_WITHIN_MS
      const set = { ...fresh, packageInfo, confirmBy }
      return moved(
        payout,
        { event: 'wait', ...told },
        { ...set, dueAt: nextAskAt({ ...payout, ...set }, at) },
      )
    }
    case 'TRANSFERING':
      return moved(
        payout,
        { event: 'transfer', ...told },
        { ...fresh, dueAt: nextAskAt({ ...payout, ...fresh }, at) },
      )
    default:
      return undefined
  }
}

const MINUTE_MS = 60_000
/** How long until WeChat is asked again, by how often it was; then hourly. */
const ASK_AGAIN_MS = [1, 2, 5, 15, 30].map(minutes => minutes * MINUTE_MS)

/** When WeChat is asked next: with back-off, and soon after it gives back by itself. */
export function nextAskAt({ tries, confirmBy }: Pick<Payout, 'tries' | 'confirmBy'>, now: number): number {
  const at = now + (ASK_AGAIN_MS[tries] ?? 60 * MINUTE_MS)
  return confirmBy > now ? Math.min(at, confirmBy + MINUTE_MS) : at
}
