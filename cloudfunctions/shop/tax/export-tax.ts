import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { distributorId as publicIdOf } from '../audit/audited'
import { noteReading } from '../audit/note-reading'
import type { Caller } from '../caller'
import { openIdentity, recordedAt } from '../payee/identity'
import type { Payout } from '../payout/document'
import { isOver } from '../payout/payout'
import type { Ports } from '../ports'
import { type Paid, taxSheet } from './tax-sheet'

const peopleIn = (payouts: readonly Payout[]): string[] => [
  ...new Set(payouts.map(({ distributorId }) => distributorId)),
]

const byId = <D extends { _id: string }>(documents: readonly D[]) =>
  new Map(documents.map(document => [document._id, document]))

/** Each payout with the person behind it as they were recorded then; a refusal that names, as others see them, those who cannot be read. */
async function identified(
  { store, vault, ids }: Ports,
  payouts: readonly Payout[],
): Promise<Result<Paid[], 'identity_unreadable'>> {
  const people = peopleIn(payouts)
  const [payees, persons] = await Promise.all([
    store.getMany('payees', people),
    store.getMany('distributors', people, ['events', 'trail', 'phone']),
  ])
  const [payeeOf, personOf] = [byId(payees), byId(persons)]
  const paid = payouts.map(payout => {
    const payee = payeeOf.get(payout.distributorId)
    const identity = payee && openIdentity(vault, payee._id, recordedAt(payee, payout.at))
    return { payout, identity, person: personOf.get(payout.distributorId) }
  })
  const unread = paid.filter(({ identity }) => !identity).map(({ payout }) => payout)
  if (unread.length > 0)
    return no(
      'identity_unreadable',
      peopleIn(unread).map(id => publicIdOf(ids, id)),
    )
  return ok(paid.flatMap(({ identity, ...rest }) => (identity ? { ...rest, identity } : [])))
}

/**
 * Who was paid what in a month, with name and id number in full, for the tax office: a page at a time, in the order of asking.
 * That it was read, and of how many people, is on the trail before it leaves.
 */
export async function exportTax(
  ports: Ports,
  caller: Caller,
  { month, after }: Parsed<'tax.export'>,
): Promise<Result<Answer<'tax.export'>, Refused<'tax.export'>>> {
  const limit = LIMITS.linesPerExportPage
  const found = await ports.store.query('payouts', {
    ...{ index: 'byMonth', equal: { month }, limit: limit + 1, omit: ['trail'] },
    ...(after && { range: { field: 'listKey', above: after } }),
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const lines = await identified(
    ports,
    shown.filter(({ state }) => state === 'paid'),
  )
  if (!lines.ok) return lines
  const people = peopleIn(lines.value.map(({ payout }) => payout)).length
  await noteReading(ports, caller, {
    ...{ what: 'tax.export', kind: 'payouts', id: month, nth: after ?? '' },
    told: { identitiesRead: people },
  })
  return ok({
    csv: taxSheet(lines.value, after === undefined),
    lines: lines.value.length,
    underWay: shown.filter(payout => !isOver(payout)).length,
    ...(found.length > limit && last && { after: last.listKey }),
  })
}
