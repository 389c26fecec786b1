import type { Product, Stock, StockLabel } from '../documents'
import { labelOf } from '../stock/label'
import { openingStock } from '../stock/stock'
import { sameData } from './same-data'
import type { GoodsRow } from './sheet-row'

/** What an import does to the stocks of one product. */
export interface StockPlan {
  stocks: Stock[]
  /** Stocks that are called, or found by, something else from now on. */
  labels: { id: string; set: Partial<StockLabel> }[]
  /** SKUs whose pieces differ from the shelf's: stock moves by the shop's own hands only. */
  otherPieces: string[]
}

/** What of its product's words a stock does not say yet. */
export function labelChanges(product: Product, stock: Stock): Partial<StockLabel> {
  const label = labelOf(product, stock._id)
  return Object.fromEntries(
    Object.entries(label ?? {}).filter(([field, value]) => !sameData(value, stock[field as keyof Stock])),
  )
}

/** A SKU that is new gets its pieces, once; one that stands already gets its words. */
export function planStocks(
  product: Product,
  rows: readonly GoodsRow[],
  standing: ReadonlyMap<string, Stock>,
  how: { at: number; lowAt: number },
): StockPlan {
  const plan: StockPlan = { stocks: [], labels: [], otherPieces: [] }
  for (const { skuId, pieces } of rows) {
    const stock = standing.get(skuId)
    if (!stock) {
      plan.stocks.push(openingStock(product, skuId, pieces, { ...how, by: 'import' }))
      continue
    }
    const set = labelChanges(product, stock)
    if (Object.keys(set).length > 0) plan.labels.push({ id: skuId, set })
    if (stock.onHand !== pieces) plan.otherPieces.push(skuId)
  }
  return plan
}
