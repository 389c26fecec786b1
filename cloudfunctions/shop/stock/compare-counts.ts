import type { Answer, Parsed } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { notOnRows } from './label'
import { stockView } from './level'

/**
 * What the books say of shelves that were just counted. Boxes that are sold and not yet shipped still stand on the
 * shelf, so a count is compared with `onHand`; what is promised is told beside it. SKUs that are not there are left out.
 */
export async function compareCounts(
  { store }: Ports,
  _caller: Caller,
  { counts }: Parsed<'stock.compare'>,
): Promise<Result<Answer<'stock.compare'>, never>> {
  const stocks = await store.getMany(
    'stocks',
    counts.map(({ skuId }) => skuId),
    notOnRows,
  )
  return ok({
    lines: counts.flatMap(({ skuId, counted }) => {
      const stock = stocks.find(({ _id }) => _id === skuId)
      if (!stock) return []
      const { onHand, recounts = 0 } = stock
      return [{ ...stockView(stock), counted, difference: counted - onHand, recounts }]
    }),
  })
}
