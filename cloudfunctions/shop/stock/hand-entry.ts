import type { EndpointName } from '../../../types/api'
import { staffId } from '../audit/audited'
import type { AuditEntry, Fields } from '../audit/document'
import { auditEntry } from '../audit/file-trails'
import type { Stock, StockMove } from '../documents'
import type { Ids, Ports } from '../ports'
import type { StaffMember } from '../staff/document'
import { standingOf } from '../staff/staff'
import { onHandAfter, withOnHandAfter } from './on-hand-after'

/** By what their id begins with: moves that staff makes, and the call that makes them. */
const CALLS: Readonly<Record<string, EndpointName>> = {
  hand: 'stock.change',
  recount: 'stock.recount',
  undo: 'stock.undo',
  low_at: 'stock.set_low_at',
}

const callOf = ({ id }: StockMove): EndpointName | undefined => CALLS[id.slice(0, id.indexOf(':'))]

/** Whether a person of the staff made it, and not an order or an import. */
export const isByHand = (move: StockMove): boolean => callOf(move) !== undefined

/** Whether it can be taken back: what takes back, and what moved nothing, cannot. */
export const isUndoable = ({ id, onHand }: StockMove): boolean => /^(hand|recount):/.test(id) && onHand !== 0

function sidesOf({ onHand, onHandAfter: to, lowAt, reason }: StockMove): { before: Fields; after: Fields } {
  if (lowAt) return { before: { lowAt: lowAt.from }, after: { lowAt: lowAt.to } }
  if (to === undefined) return { before: {}, after: { pieces: onHand, reason } }
  return { before: { onHand: to - onHand }, after: { onHand: to, reason } }
}

/** A move by hand as the trail tells it: a stock has no trail of its own, its moves are journalled already. */
export function handEntry(
  ids: Pick<Ids, 'derived'>,
  move: StockMove,
  member: StaffMember | undefined,
  filedAt: number,
): AuditEntry {
  const entry = {
    ...{ id: move.id, whoId: staffId(ids, move.by), role: standingOf(member) ?? 'clerk' },
    ...{ what: callOf(move) ?? '', at: move.at, ...sidesOf(move) },
  }
  return auditEntry(ids, { kind: 'stocks', id: move.skuId }, entry, filedAt)
}

/** As many stocks as people touch in the minute until their moves are filed. */
const UNFILED = 100

/** Moves by hand that still stand on their stocks: asked for at once, told once it is known who works here. */
export async function unfiledHandEntries({
  store,
  clock,
  ids,
}: Ports): Promise<(staff: readonly StaffMember[]) => AuditEntry[]> {
  const stocks: Stock[] = await store.query('stocks', {
    ...{ index: 'toFile', range: { field: 'fileAt', above: 0 }, limit: UNFILED, omit: ['holds', 'findBy'] },
  })
  const moves = stocks.flatMap(stock => {
    const after = onHandAfter(stock)
    return stock.unfiled.filter(isByHand).map(move => withOnHandAfter(move, after))
  })
  return staff =>
    moves.map(move =>
      handEntry(
        ids,
        move,
        staff.find(({ _id }) => _id === move.by),
        clock.now(),
      ),
    )
}
