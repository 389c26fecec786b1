import type { Stock, StockMove } from '../documents'
import { postMessage } from '../outbox/post-message'
import type { Ports } from '../ports'
import { allStaff } from '../staff/all-staff'
import { standingOf } from '../staff/staff'
import { isByHand } from './hand-entry'
import { LOW_AT } from './level'

/** Imports tell whoever imports; what an order only holds may come back in a quarter of an hour. */
const isTold = (move: StockMove) => move.reason === 'sale' || isByHand(move)

/**
 * The move that took what nobody has paid for from above the threshold to it or below it: the last one, and only while it
 * is still that low. A slip that was taken back at once uses up nobody's agreement.
 */
export function crossingOf({
  onHand,
  committed,
  unfiled,
  lowAt = LOW_AT,
}: Pick<Stock, 'onHand' | 'committed' | 'unfiled' | 'lowAt'>): StockMove | undefined {
  let left = onHand - committed
  if (left > lowAt) return undefined
  for (const move of [...unfiled].reverse()) {
    left -= move.onHand - move.committed
    if (left > lowAt) return move
  }
  return undefined
}

/**
 * Owes everybody who works here a message when one of the `fresh` moves made the SKU low, once per move and person. Who has
 * not agreed to such messages gets none: WeChat knows.
 */
export async function tellLowStock(ports: Ports, stock: Stock, fresh: readonly StockMove[]): Promise<void> {
  const crossing = crossingOf(stock)
  if (!crossing || !isTold(crossing) || !fresh.some(({ id }) => id === crossing.id)) return
  const { _id: skuId, name = skuId, spec = '', available } = stock
  const people = (await allStaff(ports.store)).filter(member => standingOf(member) !== undefined)
  await Promise.all(
    people.map(({ _id: to }) =>
      postMessage(ports, {
        ...{ id: `low_stock:${crossing.id}:${to}`, subjectId: skuId, kind: 'low_stock', to },
        page: 'seller/stock/index',
        facts: { goods: `${name} ${spec}`.trim(), left: available, at: crossing.at },
      }),
    ),
  )
}
