import type { Answer, Parsed } from '../../../types/api'
import type { RecountOutcome } from '../../../types/api/stock'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Stock } from '../documents'
import type { Ports, When } from '../ports'
import { type HandMove, type Moved, moveByHand, seeStocks } from './move-by-hand'
import { stockMove } from './move-stock'

type Input = Parsed<'stock.recount'>
type Line = Input['lines'][number]

/** Nobody else has counted since: two who count one shelf would both correct the same difference. */
const uncountedSince = (stock: Stock | undefined, recounts: number): When =>
  stock?.recounts === undefined && recounts === 0 ? { recounts: { exists: false } } : { recounts }

function outcomeOf({ skuId }: Line, moved: Moved): RecountOutcome {
  if (moved.ok) return { outcome: 'changed', ...moved.value }
  return { outcome: moved.error === 'not_as_seen' ? 'recounted_meanwhile' : moved.error, skuId }
}

/**
 * Corrects the shelves by what was counted. Written is the difference to the figure that the count was compared with, not
 * the count: a parcel that left since, or goods that came, stay counted. Each SKU stands for itself; the same request
 * corrects once.
 */
export async function recountStock(
  { store, clock }: Ports,
  caller: Caller,
  { requestId, lines }: Input,
): Promise<Result<Answer<'stock.recount'>, never>> {
  const hands = lines.map(({ skuId, counted, onHand }): HandMove => {
    const how = { reason: 'recount', at: clock.now(), by: caller.openid } as const
    const move = stockMove(`recount:${requestId}`, skuId, { onHand: counted - onHand, committed: 0, ...how })
    return { move, inc: { recounts: 1 } }
  })
  const seen = await seeStocks(
    store,
    lines.map(({ skuId }) => skuId),
    hands.map(({ move }) => move.id),
  )
  const outcomes = await Promise.all(
    lines.map(async (line, i) => {
      const when = uncountedSince(seen.stocks.get(line.skuId), line.recounts)
      return outcomeOf(line, await moveByHand(store, { ...(hands[i] as HandMove), when }, seen))
    }),
  )
  return ok({ outcomes })
}
