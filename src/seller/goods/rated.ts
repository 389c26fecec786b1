import type { SellerProductCard } from '../../../types/api/catalog'
import { percent } from '../rate/percent'
import { type Rated, rateKey } from '../rate/rates-draft'

/** What of a product may have a rate of its own: the product, and each of its SKUs. */
export const ratedOf = ({ id, rateBp, skus }: SellerProductCard): Rated[] => [
  { of: 'product', id, name: '整个商品', rateBp },
  ...skus.map(({ id, spec, rateBp }): Rated => ({ of: 'sku', id, name: spec || '这个规格', rateBp })),
]

const own = (rateBp: number | undefined) => (rateBp === undefined ? {} : { rateBp })

/** The product with the rates that were saved. */
export function withRates(product: SellerProductCard, saved: readonly Rated[]): SellerProductCard {
  const { rateBp: was, skus, ...rest } = product
  const now = new Map(saved.map(one => [rateKey(one), one.rateBp]))
  const rateNow = (key: string, before: number | undefined) => own(now.has(key) ? now.get(key) : before)
  return {
    ...rest,
    ...rateNow(rateKey({ of: 'product', id: product.id }), was),
    skus: skus.map(({ rateBp, ...sku }) => ({
      ...sku,
      ...rateNow(rateKey({ of: 'sku', id: sku.id }), rateBp),
    })),
  }
}

/** The rates that a product has of its own, in a few words; '' for none. */
export function ratesTold({ rateBp, skus }: SellerProductCard): string {
  const apart = skus.filter(sku => sku.rateBp !== undefined).length
  const whole = rateBp === undefined ? '' : `佣金 ${percent(rateBp)}`
  if (apart === 0) return whole
  return `${whole || '佣金'}${whole ? '，' : ' '}${apart} 种规格单定`
}
