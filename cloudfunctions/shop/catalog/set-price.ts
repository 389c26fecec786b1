import type { Answer, Parsed, Refused } from '../../../types/api'
import { type Fen, fen } from '../../../types/fen'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Product } from '../documents'
import type { Ports, When } from '../ports'
import { skuOf } from './catalog'
import { keysOf } from './sort-keys'

/** Holds as long as all prices are those that were seen: the place in lists by price follows from all of them. */
const pricesOf = ({ skus }: Product): When =>
  Object.fromEntries(
    skus.flatMap(({ id, priceFen }, i) => [
      [`skus.${i}.id`, id],
      [`skus.${i}.priceFen`, priceFen],
    ]),
  )

function withPrice(product: Product, skuId: string, priceFen: Fen): Product {
  return { ...product, skus: product.skus.map(sku => (sku.id === skuId ? { ...sku, priceFen } : sku)) }
}

/**
 * The owner gives a SKU another price. Orders that were placed keep theirs; who buys at the old one is refused and shown
 * the new one. Of two who change it at once one does, the other is told.
 */
export async function setPrice(
  { store }: Ports,
  _caller: Caller,
  { productId, skuId, priceFen, wasFen }: Parsed<'product.set_price'>,
): Promise<Result<Answer<'product.set_price'>, Refused<'product.set_price'>>> {
  const product = await store.get('products', productId, ['detailPictures'])
  if (!product) return no('product_not_found')
  const sku = skuOf(product, skuId)
  if (!sku) return no('sku_not_found')
  if (sku.priceFen === priceFen) return ok({ priceFen: sku.priceFen })
  if (sku.priceFen !== wasFen) return no('price_changed')
  const priced = withPrice(product, skuId, fen(priceFen))
  const at = product.skus.indexOf(sku)
  const set = { [`skus.${at}.priceFen`]: priceFen, priceKey: keysOf(priced).priceKey }
  if (await store.change('products', productId, pricesOf(product), { set }))
    return ok({ priceFen: fen(priceFen) })
  return no('price_changed')
}
