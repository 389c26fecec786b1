import type { Answer, Parsed } from '../../../types/api'
import type { SellerProductCard } from '../../../types/api/catalog'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { soldOf } from './catalog'
import { wantedOf } from './find-by'
import { readPage, type Stocked } from './product-page'

const ownRate = ({ rateBp }: { rateBp?: number }) => (rateBp === undefined ? {} : { rateBp })

function sellerCard(product: Stocked): SellerProductCard {
  const { _id: id, name, pictures, tint, onSale, skus, joined } = product
  const available = new Map(joined.map(stock => [stock._id, stock.available]))
  return {
    id,
    name,
    picture: pictures[0] ?? '',
    ...(tint && { tint }),
    onSale,
    sold: soldOf(joined),
    ...ownRate(product),
    skus: skus.map(sku => ({
      id: sku.id,
      spec: sku.specs.join(' '),
      priceFen: sku.priceFen,
      available: available.get(sku.id) ?? 0,
      ...ownRate(sku),
    })),
  }
}

/** The goods on sale, or those off sale, for staff: in the shop's order, by words or not, a page at a time, in one wave. */
export async function listSellerProducts(
  { store }: Ports,
  _caller: Caller,
  { onSale, words, after }: Parsed<'seller_product.list'>,
): Promise<Result<Answer<'seller_product.list'>, never>> {
  const wanted = wantedOf({ words })
  if (!wanted) return ok({ products: [] })
  const most = LIMITS.productsPerPage
  const found = await readPage(store, { wanted, onSale, sort: 'rank', after }, most + 1)
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return ok({
    products: shown.map(sellerCard),
    ...(found.length > most && last && { after: last.rank }),
  })
}
