import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Stock } from '../documents'
import { unlessThere } from '../journal/filed'
import { Busy } from '../order/change-order'
import type { Change, Ports, When } from '../ports'
import { LOW_AT, settingLowAt, shopLowAt, stockView } from './level'
import { seeStocks } from './move-by-hand'
import { stockMove } from './move-stock'

const TRIES = 5

/** The threshold as one conditional update: journalled like the figures, so that the trail and the history tell of it. */
function setting(stock: Stock, move: ReturnType<typeof stockMove>, to: number, own: boolean) {
  const { when, change } = settingLowAt(stock, to)
  return {
    when: { ...when, ...unlessThere(move) } satisfies When,
    change: {
      ...change,
      set: { ...change.set, fileAt: move.at, ...(own && { ownLowAt: true }) },
      ...(!own && { unset: ['ownLowAt'] }),
      push: { unfiled: move },
    } satisfies Change,
  }
}

/** Staff says how few are few, or leaves it to the shop's settings. The same request says it once. */
export async function setLowAt(
  { store, clock }: Ports,
  caller: Caller,
  { requestId, skuId, lowAt }: Parsed<'stock.set_low_at'>,
): Promise<Result<Answer<'stock.set_low_at'>, Refused<'stock.set_low_at'>>> {
  const own = lowAt !== undefined
  const cause = `low_at:${requestId}`
  for (let i = 0; i < TRIES; i += 1) {
    const [{ stocks, filed }, shop] = await Promise.all([
      seeStocks(store, [skuId], [`${cause}:${skuId}`]),
      store.get('shop', 'shop'),
    ])
    const stock = stocks.get(skuId)
    if (!stock) return no('sku_not_found')
    const to = lowAt ?? shopLowAt(shop)
    const move = stockMove(cause, skuId, {
      ...{ onHand: 0, committed: 0, reason: 'low_at', lowAt: { from: stock.lowAt ?? LOW_AT, to } },
      ...{ at: clock.now(), by: caller.openid },
    })
    const same = stock.lowAt === to && (stock.ownLowAt ?? false) === own
    if (same || filed.has(move.id) || stock.unfiled.some(({ id }) => id === move.id))
      return ok(stockView(stock))
    const { when, change } = setting(stock, move, to, own)
    const { ownLowAt: _, ...others } = stock
    if (await store.change('stocks', skuId, when, change)) {
      return ok(stockView({ ...others, lowAt: to, ...(own && { ownLowAt: true as const }) }))
    }
  }
  throw new Busy(`the threshold of ${skuId} is changed by too many at once`)
}
