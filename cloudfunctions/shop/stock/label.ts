import type { StockRow } from '../../../types/api/stock'
import { findBy } from '../catalog/find-by'
import type { Product, Stock, StockLabel } from '../documents'
import { stockView } from './level'

/** What a tap brings in of a SKU that was never bought in before. */
const USUAL_PIECES = 10

/** What the list of stocks shows of a SKU, and finds it by; undefined when the product has no such SKU (any more). */
export function labelOf(product: Product, skuId: string): StockLabel | undefined {
  const nth = product.skus.findIndex(({ id }) => id === skuId)
  const sku = product.skus[nth]
  if (!sku) return undefined
  const { name, keywords = '', categoryId, topCategoryId, rank, pictures, tint = '' } = product
  const [spec, code] = [sku.specs.join(' '), sku.code ?? '']
  return {
    ...{ name, spec, code, tint, picture: sku.picture ?? pictures[0] ?? '' },
    findBy: findBy({
      ...{ name, sub: spec, keywords: `${keywords} ${skuId} ${code}`, categoryId, topCategoryId },
    }),
    listKey: `${rank}:${String(nth).padStart(2, '0')}`,
  }
}

/** One line of the list. */
export function stockRow(stock: Stock): StockRow {
  const { productId, name = stock._id, spec = '', picture = '', tint, code = '' } = stock
  return {
    ...stockView(stock),
    ...{ productId, name, spec, picture, code, usualPieces: stock.usualPieces ?? USUAL_PIECES },
    ...(tint && { tint }),
  }
}

/** All of a stock that a line has no use for. Holds name other people's orders. */
export const notOnRows = ['holds', 'unfiled', 'findBy'] as const
