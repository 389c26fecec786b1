import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { moveByHand, seeStocks } from './move-by-hand'
import { stockMove } from './move-stock'

type Input = Parsed<'stock.change'>

/** Staff changes the shelf by hand, with a reason. The same request changes it once. */
export async function changeStock(
  { store, clock }: Ports,
  caller: Caller,
  { requestId, skuId, pieces, reason }: Input,
): Promise<Result<Answer<'stock.change'>, Refused<'stock.change'>>> {
  const move = stockMove(`hand:${requestId}`, skuId, {
    ...{ onHand: pieces, committed: 0, reason },
    ...{ at: clock.now(), by: caller.openid },
  })
  // What was bought in last is what one tap offers next time.
  const set = reason === 'restock' && pieces > 0 ? { usualPieces: pieces } : {}
  const changed = await moveByHand(store, { move, set }, await seeStocks(store, [skuId], [move.id]))
  if (changed.ok) return changed
  return no(changed.error === 'below_zero' ? 'below_zero' : 'sku_not_found')
}
