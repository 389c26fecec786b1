import { proveProducts } from '../../cloudfunctions/shop/catalog/prove-products'
import { rankAt } from '../../cloudfunctions/shop/catalog/rank'
import { withKeys } from '../../cloudfunctions/shop/catalog/sort-keys'
import type {
  Category,
  CouponBatch,
  Product,
  Review,
  ShopDocument,
  Stock,
} from '../../cloudfunctions/shop/documents'
import type { Store } from '../../cloudfunctions/shop/ports'
import { newReview } from '../../cloudfunctions/shop/review/review'
import { sweepReviews } from '../../cloudfunctions/shop/review/sum-reviews'
import { proveLabels } from '../../cloudfunctions/shop/stock/prove-labels'
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
type PictureUrl = DemoSettings['pictureUrl']

const DAY_MS = 86_400_000

function productOf(goods: Goods, index: number, pictureUrl: PictureUrl): Product {
  const { id, name, sub, keywords, unit, categoryId, noReturn, tint, story, promises, specNames } = goods
  const product = {
    ...{ _id: id, name, sub, keywords, unit, tint, promises, categoryId, specNames, noReturn },
    ...(story && { story }),
    pictures: goods.pictures.map(pictureUrl),
    detailPictures: goods.detailPictures.map(pictureUrl),
    topCategoryId: categoryId,
    skus: goods.skus.map(sku => ({ id: sku.id, specs: sku.specs, priceFen: fen(sku.priceFen) })),
    onSale: true,
    rank: rankAt(index + 1, id),
  }
  return withKeys(product, 0)
}

function reviewOf(review: (typeof demo.reviews)[number], index: number, now: number): Review {
  const { productId, skuId, name: by, stars, words, daysAgo } = review
  const sku = demo.goods.flatMap(({ skus }) => skus).find(({ id }) => id === skuId)
  return newReview({
    ...{ id: `demo-${index + 1}`, productId, skuId, spec: sku?.specs.join(' ') ?? '', buyerId: '' },
    ...{ by, stars, words, at: now - daysAgo * DAY_MS },
  })
}

function shopOf({ pictureUrl, claimHash }: DemoSettings): ShopDocument {
  return {
    _id: 'shop',
    ...demo.shop,
    season: { ...demo.season, picture: pictureUrl(demo.season.picture) },
    freightFen: fen(demo.shop.freightFen),
    freeFromFen: fen(demo.shop.freeFromFen),
    ownerId: '',
    claimHash,
  }
}

/** 老朋友券 满100减10: every buyer may take one, for a year from now. */
const offerOf = (now: number): CouponBatch => ({
  _id: 'old-friends',
  name: '老朋友券',
  minFen: fen(10_000),
  offFen: fen(1_000),
  from: now,
  until: now + 365 * 24 * 3_600_000,
})

/** The documents of the demo shop as they begin. */
export function demoDocuments(settings: DemoSettings) {
  const { pictureUrl, now } = settings
  const categories = demo.categories.map(
    ({ id, name, picture }, i): Category => ({
      _id: id,
      name,
      picture: pictureUrl(picture),
      parentId: '',
      rank: rankAt(i + 1, id),
    }),
  )
  const products = demo.goods.map((one, i) => productOf(one, i, pictureUrl))
  const stocks = demo.goods.flatMap(({ skus }, i): Stock[] => {
    const product = products[i]
    return product ? skus.map(sku => openingStock(product, sku.id, sku.pieces, { at: now, by: 'demo' })) : []
  })
  return {
    shop: shopOf(settings),
    categories,
    stocks,
    products,
    reviews: demo.reviews.map((one, i) => reviewOf(one, i, now)),
    offer: offerOf(now),
  }
}

/** A shop that an older version seeded has goods that no list finds: they get their places at once, not at night. */
async function bringForward(store: Store): Promise<void> {
  const some: Partial<Product>[] = await store.page('products', '', 100)
  if (some.some(({ findBy }) => findBy === undefined)) await proveProducts({ store })
  const stocks = await store.page('stocks', '', 100)
  if (stocks.some(({ listKey }) => listKey === undefined)) await proveLabels({ store })
}

/**
 * Fills an empty shop with 青坡小铺. The settings are written last: where they stand, a shop is there, and what it
 * sells is left alone; where they do not, a seeding that broke off is finished.
 */
export async function seedDemoShop(store: Store, settings: DemoSettings): Promise<void> {
  if (await store.get('shop', 'shop')) return bringForward(store)
  const { shop, categories, stocks, products, reviews, offer } = demoDocuments(settings)
  await Promise.all([
    ...categories.map(one => store.add('categories', one)),
    ...stocks.map(one => store.add('stocks', one)),
    ...reviews.map(one => store.add('reviews', one)),
    store.add('coupon_batches', offer),
  ])
  await Promise.all(products.map(one => store.add('products', one)))
  const sums = await sweepReviews({ store, clock: { now: () => settings.now } })
  await Promise.all(sums.map(sum => sum()))
  await store.add('shop', shop)
}
