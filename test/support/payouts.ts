import { openedWith, posting } from '../../cloudfunctions/shop/ledger/account'
import type { CommissionEntry } from '../../cloudfunctions/shop/ledger/document'
import { sealIdentity } from '../../cloudfunctions/shop/payee/identity'
import type { Payout } from '../../cloudfunctions/shop/payout/document'
import { fen } from '../../types/fen'
import { type AShop, aRequestId } from './a-shop'

/** What these need of a shop: its database and its clock. */
export type Kept = { ports: Pick<AShop['ports'], 'store' | 'clock'> }

let entries = 0

/** A commission of so much, available at once; less than nothing = taken back. */
function anEntry(distributorId: string, amountFen: number, at: number): CommissionEntry {
  entries += 1
  const id = `settle:earned-${entries}:1`
  const way =
    amountFen > 0
      ? ({ what: 'settle', from: 'shop', to: 'available' } as const)
      : ({ what: 'refund', from: 'available', to: 'shop' } as const)
  const kept = { rateBp: 10_000, keptBeforeFen: fen(0), keptAfterFen: fen(Math.abs(amountFen)) }
  return {
    ...{ _id: id, id, distributorId, ...way, fen: fen(Math.abs(amountFen)) },
    ...{ orderNumber: `earned-${entries}`, lineId: '1', name: '脐橙', spec: '', at, ...kept },
  }
}

/** Somebody has earned so much, and can have it paid out; negative = a refund takes so much of it back. */
export async function earns({ ports }: Kept, openid: string, amountFen: number): Promise<void> {
  const at = ports.clock.now()
  const entry = anEntry(openid, amountFen, at)
  if (await ports.store.add('accounts', openedWith(openid, [entry], at))) return
  const { when, change } = posting(entry, at)
  await ports.store.change('accounts', openid, when, change)
}

/** Real name and id number of this person are recorded. */
export const identified = ({ ports }: AShop, openid: string) =>
  ports.store.add('payees', {
    _id: openid,
    ...sealIdentity(ports.vault, openid, { name: '林小满', idNumber: '11010519491231002X' }),
    mark: ports.ids.derived('identity', openid),
    maskedName: '林*',
    maskedIdNumber: '1****************X',
    consentTo: '2026-11-27',
    at: ports.clock.now(),
  })

/** What somebody has, by place, in the order of the places: pending, available, in transfer, paid out, withheld. */
export async function places({ ports }: Kept, openid: string): Promise<number[]> {
  const account = await ports.store.get('accounts', openid)
  if (!account) return []
  const { pendingFen, availableFen, inTransferFen, paidOutFen, withheldFen } = account
  return [pendingFen, availableFen, inTransferFen, paidOutFen, withheldFen]
}

/** Asks for so much; the payout's id. */
export const asked = async (shop: AShop, openid: string, grossFen: number): Promise<string> =>
  (await shop.ask('payout.ask', { requestId: aRequestId(), grossFen }, openid)).id

/** The owner lets it be paid. */
export const approved = (shop: AShop, ...payoutIds: string[]) =>
  shop.ask('payout.approve', { payoutIds }, 'owner-1')

export async function payoutAt({ ports }: Kept, id: string): Promise<Payout> {
  const payout = await ports.store.get('payouts', id)
  if (!payout) throw new Error(`no payout ${id}`)
  return payout
}
