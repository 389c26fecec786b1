import type { DistributionView } from '../../../types/api/distributor'
import type { OrderLine, Product } from '../documents'
import type { Distributor } from './document'

/** Whatever may have a rate of its own, in basis points. */
type Rated = { rateBp?: number } | undefined

/** The rate of a line: the person's own, else its SKU's, else its product's, else the shop's; never over the cap. */
export const rateOf = (
  { person, sku, product }: { person: Rated; sku: Rated; product: Rated },
  { rateBp, capBp }: Pick<DistributionView, 'rateBp' | 'capBp'>,
): number => Math.min(capBp, person?.rateBp ?? sku?.rateBp ?? product?.rateBp ?? rateBp)

/** The rates of an order's lines for this person, by line id, as they stand now. */
export function ratesOf(
  lines: readonly Pick<OrderLine, 'id' | 'productId' | 'skuId'>[],
  products: readonly Pick<Product, '_id' | 'skus' | 'rateBp'>[],
  person: Pick<Distributor, 'rateBp'> | undefined,
  settings: DistributionView,
): Record<string, number> {
  const rates = lines.map(({ id, productId, skuId }) => {
    const product = products.find(({ _id }) => _id === productId)
    const sku = product?.skus.find(one => one.id === skuId)
    return [id, rateOf({ person, sku, product }, settings)]
  })
  return Object.fromEntries(rates)
}
