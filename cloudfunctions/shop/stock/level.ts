import type { StockLevel, StockView } from '../../../types/api/stock'
import type { ShopDocument, Stock } from '../documents'
import type { Change, When } from '../ports'

/** So few are few, where neither the SKU nor the shop's settings say anything. */
export const LOW_AT = 5

/** The threshold of SKUs that have none of their own. */
export const shopLowAt = (shop: Pick<ShopDocument, 'lowStockAt'> | undefined): number =>
  shop?.lowStockAt ?? LOW_AT

/** How many there are to sell, in a word. */
const levelOf = ({ available, lowAt = LOW_AT }: Pick<Stock, 'available' | 'lowAt'>): StockLevel => {
  if (available <= 0) return 'sold_out'
  return available <= lowAt ? 'low' : 'enough'
}

/**
 * Another threshold, decided on the stock as it was seen: `spare` moves by the difference, beside whatever sales do to
 * it meanwhile. A stock from before thresholds gets both at once, on the figure that it had then.
 */
export function settingLowAt(
  { lowAt, spare, available }: Pick<Stock, 'lowAt' | 'spare' | 'available'>,
  wanted: number,
): { when: When; change: Pick<Change, 'set' | 'inc'> } {
  if (lowAt === undefined || spare === undefined) {
    return {
      when: { lowAt: lowAt ?? { exists: false }, available },
      change: { set: { lowAt: wanted, spare: available - wanted } },
    }
  }
  return { when: { lowAt }, change: { set: { lowAt: wanted }, inc: { spare: lowAt - wanted } } }
}

/** The figures of one stock, for staff. */
export function stockView(stock: Stock): StockView {
  const { _id: skuId, onHand, committed, available, lowAt = LOW_AT, ownLowAt = false } = stock
  const held = onHand - committed - available
  return { skuId, onHand, committed, held, available, lowAt, ownLowAt, level: levelOf(stock) }
}

/** How stocks that are few are found, sold-out ones included, and those that are sold out. */
export const lowStocks = { index: 'bySpare', range: { field: 'spare', upTo: 0 } } as const
export const soldOutStocks = { index: 'byAvailable', equal: { available: 0 } } as const
