import { no, ok, type Result } from '../../types/result'
import type { Desk } from './api/desk'
import type { TransferRecord, TransferState } from './model'

/** Why the confirm page takes no word. */
export type ConfirmRefusal =
  | 'wrong_merchant'
  | 'unknown_package'
  | 'wrong_payee'
  | 'not_ready'
  | 'already_received'
  | 'transfer_failed'
  | 'called_off'

/** Who holds the phone; the page also brings which merchant and mini program asked, a bare package does not. */
export interface Payee {
  openid: string
  mchId?: string
  appId?: string
}

const REFUSED_IN: Partial<Record<TransferState, ConfirmRefusal>> = {
  ACCEPTED: 'not_ready',
  PROCESSING: 'not_ready',
  SUCCESS: 'already_received',
  FAIL: 'transfer_failed',
  CANCELING: 'called_off',
  CANCELLED: 'called_off',
}

/** The transfer that a package opens, if this payee may confirm it now; again while it is under way, as WeChat allows. */
export function confirmableIn(
  { merchant, book }: Pick<Desk, 'merchant' | 'book'>,
  packageInfo: string,
  { openid, mchId = merchant.mchId, appId = merchant.appId }: Payee,
): Result<TransferRecord, ConfirmRefusal> {
  if (mchId !== merchant.mchId || appId !== merchant.appId) return no('wrong_merchant')
  const transfer = book.transferByPackage(packageInfo)
  if (!transfer) return no('unknown_package')
  if (transfer.payeeId !== openid) return no('wrong_payee')
  const refusal = REFUSED_IN[transfer.state]
  return refusal ? no(refusal) : ok(transfer)
}
