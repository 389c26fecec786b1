import { openedWith } from '../../../cloudfunctions/shop/ledger/account'
import type { CommissionEntry } from '../../../cloudfunctions/shop/ledger/document'
import { sealIdentity } from '../../../cloudfunctions/shop/payee/identity'
import { fen } from '../../../types/fen'
import { aDistributor } from '../../support/credit'
import { SHARERS } from './cards'
import type { Dice } from './dice'
import type { Town } from './town'

const EARLIER = 'settle:earlier-'

/** What a day begins with follows from no order of it. */
export const isEarlier = ({ id }: { id: string }): boolean => id.startsWith(EARLIER)

function earlier(distributorId: string, amountFen: number, at: number): CommissionEntry {
  const id = `${EARLIER}${distributorId}:1`
  const kept = { rateBp: 10_000, keptBeforeFen: fen(0), keptAfterFen: fen(amountFen) }
  return {
    ...{ _id: id, id, distributorId, what: 'settle', from: 'shop', to: 'available', fen: fen(amountFen) },
    ...{ orderNumber: 'earlier', lineId: '1', name: '', spec: '', at, ...kept },
  }
}

/** Those who share have earned on earlier days, and may be paid. */
export async function openAccounts({ ports: { store, vault, ids }, clock }: Town, dice: Dice): Promise<void> {
  const at = clock.now()
  for (const _id of SHARERS) {
    await store.add('distributors', aDistributor({ _id, publicId: ids.derived('distributor', _id) }))
    await store.add('accounts', openedWith(_id, [earlier(_id, dice.between(20_000, 600_000), at)], at))
    const sealed = sealIdentity(vault, _id, { name: '林小满', idNumber: '11010519491231002X' })
    const masked = { maskedName: '林*', maskedIdNumber: '1*', mark: _id, consentTo: '1', at }
    await store.add('payees', { _id, ...sealed, ...masked })
  }
}
