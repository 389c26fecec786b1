import { rankAt } from '../../cloudfunctions/shop/catalog/rank'
import type { Category, Product, ShopDocument, Stock } from '../../cloudfunctions/shop/documents'
import type { Store } from '../../cloudfunctions/shop/ports'
import { openingStock } from '../../cloudfunctions/shop/stock/stock'
import { fen } from '../../types/fen'
import demo from './goods.json'

/** What the demo shop takes from whoever runs it. */
export interface DemoSettings {
  /** Where a file of `pictures/` can be had: `cloud://…` or an address. */
  pictureUrl(file: string): string
  /** SHA-256 (hex) of the one-time token with which the first owner claims the shop. */
  claimHash: string
  /** Epoch ms: when the first pieces came onto the shelf. */
  now: number
}

type Goods = (typeof demo.goods)[number]

function productOf(goods: Goods, index: number, pictureUrl: DemoSettings['pictureUrl']): Product {
  const { id, name, sub, unit, categoryId, noReturn, specNames } = goods
  return {
    _id: id,
    name,
    sub,
    unit,
    pictures: [pictureUrl(`${id}.webp`)],
    detailPictures: [],
    categoryId,
    topCategoryId: categoryId,
    specNames,
    skus: goods.skus.map(sku => ({ id: sku.id, specs: sku.specs, priceFen: fen(sku.priceFen) })),
    onSale: true,
    noReturn,
    rank: rankAt(index + 1, id),
  }
}

/** The documents of the demo shop as they begin. */
export function demoDocuments({ pictureUrl, claimHash, now }: DemoSettings) {
  const shop: ShopDocument = {
    _id: 'shop',
    ...demo.shop,
    freightFen: fen(demo.shop.freightFen),
    freeFromFen: fen(demo.shop.freeFromFen),
    ownerId: '',
    claimHash,
  }
  const categories = demo.categories.map(
    ({ id, name, picture }, i): Category => ({
      _id: id,
      name,
      picture: pictureUrl(picture),
      parentId: '',
      rank: rankAt(i + 1, id),
    }),
  )
  const stocks = demo.goods.flatMap(({ id, skus }): Stock[] =>
    skus.map(sku => openingStock(sku.id, id, sku.pieces, now, 'demo')),
  )
  return { shop, categories, stocks, products: demo.goods.map((one, i) => productOf(one, i, pictureUrl)) }
}

/**
 * Fills an empty shop with 青坡小铺. The settings are written last: where they stand, a shop is there, and nothing
 * is touched; where they do not, a seeding that broke off is finished.
 */
export async function seedDemoShop(store: Store, settings: DemoSettings): Promise<void> {
  if (await store.get('shop', 'shop')) return
  const { shop, categories, stocks, products } = demoDocuments(settings)
  await Promise.all([
    ...categories.map(one => store.add('categories', one)),
    ...stocks.map(one => store.add('stocks', one)),
  ])
  await Promise.all(products.map(one => store.add('products', one)))
  await store.add('shop', shop)
}
