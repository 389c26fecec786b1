import type { Answer, Parsed, Refused } from '../../../types/api'
import type { StockMoveView } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { StockMove } from '../documents'
import { cursorOf, pageOf } from '../journal/newest-first'
import type { Ports } from '../ports'
import { allStaff } from '../staff/all-staff'
import { nameOf } from '../staff/staff'
import { isUndoable } from './hand-entry'
import { onHandAfter, withOnHandAfter } from './on-hand-after'

const most = LIMITS.movesPerPage

function moveView(move: StockMove, names: ReadonlyMap<string, string>): StockMoveView {
  const { id, at, reason, onHand, committed, onHandAfter: after, lowAt, undoes, by } = move
  const name = names.get(by)
  return {
    ...{ id, at, reason, onHand, committed, undoable: isUndoable(move) },
    ...(after !== undefined && { onHandAfter: after }),
    ...(lowAt && { lowAt }),
    ...(undoes && { undoes }),
    ...(name && { by: name }),
    ...(/^[A-Z2-7]{16}$/.test(by) && { orderNumber: by }),
  }
}

/** Everything that ever moved a SKU's figures, filed or not yet, newest first; side by side, so one wave. */
export async function showHistory(
  { store }: Ports,
  _caller: Caller,
  { skuId, after }: Parsed<'stock.history'>,
): Promise<Result<Answer<'stock.history'>, Refused<'stock.history'>>> {
  const [stock, filed, staff] = await Promise.all([
    store.get('stocks', skuId, ['holds', 'findBy']),
    store.query('stock_moves', {
      ...{ index: 'bySku', equal: { skuId }, backwards: true, limit: most + 1 },
      ...(after !== undefined && { after: cursorOf(after) }),
    }),
    allStaff(store),
  ])
  if (!stock) return no('sku_not_found')
  const left = onHandAfter(stock)
  const unfiled = stock.unfiled.map(move => withOnHandAfter(move, left))
  const page = pageOf(unfiled, filed, { after, most })
  const names = new Map(staff.map(member => [member._id, nameOf(member)]))
  return ok({
    moves: page.shown.map(move => moveView(move, names)),
    ...(page.after !== undefined && { after: page.after }),
  })
}
