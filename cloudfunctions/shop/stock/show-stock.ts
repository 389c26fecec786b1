import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/** The figures of one SKU, for staff. */
export async function showStock(
  { store }: Ports,
  _caller: Caller,
  { skuId }: Parsed<'stock.show'>,
): Promise<Result<Answer<'stock.show'>, Refused<'stock.show'>>> {
  const stock = await store.get('stocks', skuId, ['holds', 'unfiled'])
  if (!stock) return no('sku_not_found')
  const { onHand, committed, available } = stock
  return ok({ skuId, onHand, committed, available, held: onHand - committed - available })
}
