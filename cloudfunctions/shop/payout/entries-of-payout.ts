import type { PayoutEvent } from '../../../types/api/payout'
import { type Fen, fen } from '../../../types/fen'
import type { PayoutEntry } from '../ledger/document'
import type { Payout } from './document'

type Wish = Pick<PayoutEntry, 'payoutId' | 'distributorId' | 'grossFen' | 'at'>

/** What asking moves: from this entry the payout itself follows. */
export const askEntry = ({ payoutId, distributorId, grossFen, at }: Wish): PayoutEntry => ({
  ...{ _id: `payout_ask:${payoutId}`, id: `payout_ask:${payoutId}`, what: 'payout_ask' },
  ...{ from: 'available', to: 'in_transfer', fen: grossFen },
  ...{ distributorId, payoutId, grossFen, at, orderNumber: '' },
})

const lastAt = ({ events, at }: Payout, names: readonly PayoutEvent[]): number =>
  events.findLast(({ event }) => names.includes(event))?.at ?? at

function entryOf(
  payout: Payout,
  told: Pick<PayoutEntry, 'what' | 'to' | 'fen' | 'at' | 'tax' | 'ended'>,
): PayoutEntry {
  const { _id: payoutId, distributorId, grossFen } = payout
  const id = `${told.what}:${payoutId}`
  return { _id: id, id, from: 'in_transfer', ...told, distributorId, payoutId, grossFen, orderNumber: '' }
}

/** What ends a payout: the money arrives and the tax is kept, or all of it is available again. */
export function closingEntries(payout: Payout): PayoutEntry[] {
  const { state, grossFen, tax } = payout
  if (state === 'paid') {
    const { taxFen, netFen } = fixedOf(payout)
    const at = lastAt(payout, ['pay'])
    const reckoned = tax && { tax }
    return [
      entryOf(payout, { what: 'payout_paid', to: 'paid_out', fen: netFen, at, ...reckoned }),
      entryOf(payout, { what: 'payout_tax', to: 'withheld', fen: taxFen, at, ...reckoned }),
    ].filter(entry => entry.fen > 0)
  }
  if (state !== 'returned' && state !== 'refused' && state !== 'withdrawn') return []
  const at = lastAt(payout, ['return', 'refuse', 'withdraw'])
  return [entryOf(payout, { what: 'payout_back', to: 'available', fen: grossFen, at, ended: state })]
}

/** Tax and net of a payout that was approved. Its absence is a bug: nothing is paid that was not reckoned. */
export function fixedOf({ _id, taxFen, netFen }: Payout): { taxFen: Fen; netFen: Fen } {
  if (taxFen === undefined || netFen === undefined) throw new Error(`payout ${_id} was never reckoned`)
  return { taxFen: fen(taxFen), netFen: fen(netFen) }
}

/**
 * Every entry that must exist by now because of this payout, and nothing else: derived from the payout alone, under ids from
 * what caused them. A payout only ever gains entries.
 */
export const entriesOfPayout = (payout: Payout): PayoutEntry[] => [
  askEntry({ ...payout, payoutId: payout._id }),
  ...closingEntries(payout),
]

/** Every id that an entry of this payout could have. */
export const idsOfPayout = (payoutId: string): string[] =>
  ['payout_ask', 'payout_paid', 'payout_tax', 'payout_back'].map(what => `${what}:${payoutId}`)
