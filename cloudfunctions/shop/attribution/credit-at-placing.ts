import { distributionOf } from '../distributor/distribution'
import type { Distributor } from '../distributor/document'
import { ratesOf } from '../distributor/rate'
import type { Order, Product, ShopDocument } from '../documents'
import type { Store } from '../ports'
import { creditFor } from './credit-for'
import type { Credit } from './document'
import { hasPaid, touchesOf } from './touches'

/** Who earns by an order that is being placed, and who that is. */
export interface PlacedCredit {
  credit: Credit | undefined
  earner: Distributor | undefined
}

/** Decides who earns, in the wave in which the order is written. */
export async function creditAtPlacing(
  store: Store,
  { buyerId, placedAt: at, lines }: Order,
  { shop, products }: { shop: ShopDocument; products: readonly Product[] },
): Promise<PlacedCredit> {
  const settings = distributionOf(shop)
  const [touches, paidBefore] = await Promise.all([
    touchesOf(store, buyerId, at, settings),
    // Asked only where it decides: every order comes by here.
    settings.newCustomersOnly && hasPaid(store, buyerId),
  ])
  const credit = creditFor({
    ...{ buyerId, touches, at, settings, paidBefore },
    ratesOf: person => ratesOf(lines, products, person, settings),
  })
  const earnerId = credit?.spans[0]?.distributorId
  const earner = touches.find(({ distributorId }) => distributorId === earnerId)?.joined[0]
  return { credit, earner }
}
