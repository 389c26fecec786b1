import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { moveByHand, seeStocks } from './move-by-hand'
import { stockMove } from './move-stock'

/**
 * Takes a change by hand back by the opposite move, whose id follows from what it takes back: whoever asks how often, it
 * happens once. What others did since stays; pieces that have been sold meanwhile cannot be taken off the shelf.
 */
export async function undoChange(
  { store, clock }: Ports,
  caller: Caller,
  { moveId }: Parsed<'stock.undo'>,
): Promise<Result<Answer<'stock.undo'>, Refused<'stock.undo'>>> {
  const skuId = moveId.slice(moveId.lastIndexOf(':') + 1)
  const cause = `undo:${moveId.slice(0, moveId.lastIndexOf(':'))}`
  const seen = await seeStocks(store, [skuId], [moveId, `${cause}:${skuId}`])
  const undone = seen.filed.get(moveId) ?? seen.stocks.get(skuId)?.unfiled.find(({ id }) => id === moveId)
  if (!undone) return no('move_not_found')
  const move = stockMove(cause, skuId, {
    ...{ onHand: -undone.onHand, committed: 0, reason: 'undo', undoes: moveId },
    ...{ at: clock.now(), by: caller.openid },
  })
  const changed = await moveByHand(store, { move }, seen)
  if (changed.ok) return changed
  return no(changed.error === 'below_zero' ? 'below_zero' : 'move_not_found')
}
