import type { AccountView } from '../../../types/api/ledger'
import { yuan } from '../../shared/money'

/** A hole with its minus before the sign, as postings have it. */
const sum = (fen: number): string => (fen < 0 ? `−${yuan(-fen)}` : yuan(fen))

/** What an account holds, place by place: what may be asked for first, what is over last. */
export const figuresOf = (account: AccountView): { name: string; sum: string }[] => [
  { name: '可提现', sum: sum(account.availableFen) },
  { name: '待结算', sum: sum(account.pendingFen) },
  { name: '提现中', sum: sum(account.inTransferFen) },
  { name: '已付', sum: sum(account.paidOutFen) },
  { name: '代扣的税', sum: sum(account.withheldFen) },
]
