import type { ProductView } from '../../../types/api/catalog'
import type { BasketLine } from '../../shared/basket'
import { call } from '../../shared/call'

/** The basket's lines at the prices, with the stock and the right of return of now; a line whose product cannot be asked for stays as it was. */
export async function refreshLines(lines: readonly BasketLine[]): Promise<BasketLine[]> {
  const ids = [...new Set(lines.map(({ productId }) => productId))]
  const replies = await Promise.all(ids.map(productId => call('product.show', { productId })))
  const products = replies.flatMap(reply => (reply.ok ? [reply.value] : []))
  return lines.map(line => refreshed(products, line))
}

function refreshed(products: readonly ProductView[], line: BasketLine): BasketLine {
  const product = products.find(({ id }) => id === line.productId)
  const sku = product?.skus.find(({ id }) => id === line.skuId)
  if (!product || !sku) return line
  return { ...line, priceFen: sku.priceFen, available: sku.available, noReturn: product.noReturn }
}
