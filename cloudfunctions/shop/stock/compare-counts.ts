import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Stock, StockMove } from '../documents'
import type { Ports, Store } from '../ports'
import { bookedAt } from './booked-at'
import { stockView } from './level'

type Count = Parsed<'stock.compare'>['counts'][number]

const HOUR_MS = 3_600_000

/**
 * What the books said of shelves when they were counted. Boxes that are sold and not yet shipped still stand on the shelf,
 * so a count is compared with `onHand` of then; what is promised is told beside it. SKUs that are not there are left out.
 */
export async function compareCounts(
  { store, clock }: Ports,
  _caller: Caller,
  { counts }: Parsed<'stock.compare'>,
): Promise<Result<Answer<'stock.compare'>, never>> {
  const now = clock.now()
  const fresh = counts.filter(({ countedAgoMs }) => countedAgoMs <= LIMITS.countKeptHours * HOUR_MS)
  const [stocks, filed] = await Promise.all([
    store.getMany(
      'stocks',
      counts.map(({ skuId }) => skuId),
      ['holds', 'findBy'],
    ),
    Promise.all(fresh.map(({ skuId, countedAgoMs }) => filedSince(store, skuId, now - countedAgoMs))),
  ])
  const compared = counts.flatMap(count => {
    const stock = stocks.find(({ _id }) => _id === count.skuId)
    if (!stock) return []
    const moves = filed[fresh.indexOf(count)]
    const booked = moves && bookedAt(stock, moves, now - count.countedAgoMs)
    return [booked === undefined ? count.skuId : counted(stock, count, booked)]
  })
  return ok({
    lines: compared.flatMap(one => (typeof one === 'string' ? [] : [one])),
    again: compared.flatMap(one => (typeof one === 'string' ? [one] : [])),
  })
}

/** One more than is reckoned with tells that there are too many. */
const filedSince = (store: Store, skuId: string, at: number): Promise<StockMove[]> =>
  store.query('stock_moves', {
    index: 'bySku',
    equal: { skuId },
    range: { field: 'at', above: at },
    limit: LIMITS.movesSinceCount + 1,
  })

const counted = (stock: Stock, { counted }: Count, booked: number) => ({
  ...stockView(stock),
  ...{ counted, booked, difference: counted - booked, recounts: stock.recounts ?? 0 },
})
