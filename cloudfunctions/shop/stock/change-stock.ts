import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { filedMoves, moveStock, stockMove } from './move-stock'

type Input = Parsed<'stock.change'>

/** Staff changes the shelf by hand, with a reason. The same request changes it once. */
export async function changeStock(
  { store, clock }: Ports,
  caller: Caller,
  { requestId, skuId, pieces, reason }: Input,
): Promise<Result<Answer<'stock.change'>, Refused<'stock.change'>>> {
  const move = stockMove(`hand:${requestId}`, skuId, {
    onHand: pieces,
    committed: 0,
    reason,
    at: clock.now(),
    by: caller.openid,
  })
  const filed = await filedMoves(store, [move])
  if (filed.has(move.id)) return ok({ changed: false })
  const [refused] = await moveStock(store, [move], filed)
  if (!refused) return ok({ changed: true })

  const stock = await store.get('stocks', skuId, ['holds'])
  if (!stock) return no('sku_not_found')
  return stock.unfiled.some(({ id }) => id === move.id) ? ok({ changed: false }) : no('below_zero')
}
