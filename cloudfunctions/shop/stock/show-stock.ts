import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { notOnRows } from './label'
import { stockView } from './level'

/** The figures of one SKU, for staff. */
export async function showStock(
  { store }: Ports,
  _caller: Caller,
  { skuId }: Parsed<'stock.show'>,
): Promise<Result<Answer<'stock.show'>, Refused<'stock.show'>>> {
  const stock = await store.get('stocks', skuId, notOnRows)
  return stock ? ok(stockView(stock)) : no('sku_not_found')
}
