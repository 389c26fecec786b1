import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { LIMITS } from '../limits'
import { cursor, goodsId, priceFen, words } from './fields'

export interface ShopView {
  name: string
  /** What the shop is, in a few words: 自家果园和茶山. '' when it says nothing. */
  sub: string
  promise: string
  /** When someone answers, in words: 每天 8:00–21:00. '' when it says nothing. */
  openHours: string
  phone?: string
  /** Present while the shop takes no orders: what it says to buyers. */
  closed?: string
  freightFen: Fen
  /** Goods of at least this sum travel free; 0 = always. */
  freeFromFen: Fen
}

/** What the shop recommends just now. The solar term and the date beside it are the phone's own. */
export interface SeasonView {
  title: string
  line: string
  promise: string
  productId: string
  picture: string
}

export interface CategoryView {
  id: string
  name: string
  picture: string
  /** Absent for a top category. */
  parentId?: string
}

/** What a list shows of one product: kept small, it rides in setData. */
export interface ProductCard {
  id: string
  name: string
  sub: string
  picture: string
  /** The flat ground of its picture, as `#RRGGBB`: shown until the picture is there. */
  tint?: string
  /** The lowest price of its SKUs. */
  fromFen: Fen
  /** True when SKUs differ in price. */
  priceVaries: boolean
  soldOut: boolean
  /** The SKU of a product that has only one: it can go into the cart without choosing. */
  skuId?: string
}

export interface ProductPage {
  products: ProductCard[]
  /**
   * Where the next page begins; absent on the last. With `inStock` a page may hold few products, or none, and still
   * go on: ask until `after` is absent.
   */
  after?: string
}

/** A product as its seller lists it, on sale or not. `rateBp`: a commission of its own, in basis points. */
export interface SellerProductCard {
  id: string
  name: string
  picture: string
  tint?: string
  onSale: boolean
  sold: number
  rateBp?: number
  skus: { id: string; spec: string; priceFen: Fen; available: number; rateBp?: number }[]
}

/** The orders a list can have: the shop's own, most sold first, cheapest first, dearest first. */
export const productSorts = ['rank', 'sold', 'price_up', 'price_down'] as const
export type ProductSort = (typeof productSorts)[number]

/** How many wrote about a product, and the newest of them. */
export interface ReviewSumView {
  count: number
  latest?: { stars: number; words: string }
}

export interface SkuView {
  id: string
  /** The choice on each of the product's `specNames`, in their order. */
  specs: string[]
  priceFen: Fen
  marketPriceFen?: Fen
  available: number
  picture?: string
}

export interface ProductView {
  id: string
  name: string
  sub: string
  unit: string
  pictures: string[]
  /** The flat ground of its first picture, as `#RRGGBB`. */
  tint?: string
  detailPictures: string[]
  /** How it is grown or made, in one sentence. */
  story?: string
  /** What the shop promises for this product, a few words each. */
  promises: string[]
  /** Pieces sold and not taken back unshipped; counted at payment. */
  sold: number
  reviews: ReviewSumView
  specNames: string[]
  skus: SkuView[]
  onSale: boolean
  /** Exempt from the 7-day return without reason (fresh food and the like): the buyer agrees at checkout. */
  noReturn: boolean
}

const categoryId = goodsId
/** What a person types into the search field. */
const searchWords = words(LIMITS.searchChars)

export const catalogApi = {
  /** The first screen in one call: the shop, its categories, the first goods. */
  'shop.home': endpoint<{
    shop: ShopView
    season?: SeasonView
    categories: CategoryView[]
    page: ProductPage
  }>()({
    role: 'visitor',
    input: v.strictObject({}),
    errors: [],
  }),
  /**
   * The goods on sale; of one category, and those that all `words` are found in, where asked. Sold-out goods stay in
   * the list unless `inStock`. `after` belongs to the sort, category and words it was given for.
   */
  'product.list': endpoint<ProductPage>()({
    role: 'visitor',
    input: v.strictObject({
      categoryId: v.optional(categoryId),
      words: v.optional(searchWords),
      sort: v.optional(v.picklist(productSorts), 'rank'),
      inStock: v.optional(v.boolean(), false),
      after: v.optional(cursor),
    }),
    errors: [],
  }),
  /** Goods on sale that what has been typed so far is found in, most sold first. */
  'product.suggest': endpoint<{ products: { id: string; name: string }[] }>()({
    role: 'visitor',
    input: v.strictObject({ words: searchWords }),
    errors: [],
  }),
  'product.show': endpoint<ProductView>()({
    role: 'visitor',
    input: v.strictObject({ productId: goodsId }),
    errors: ['product_not_found'],
  }),
  /** The goods on sale, or those off sale, for staff. */
  'seller_product.list': endpoint<{ products: SellerProductCard[]; after?: string }>()({
    role: 'clerk',
    input: v.strictObject({
      onSale: v.boolean(),
      words: v.optional(searchWords),
      after: v.optional(cursor),
    }),
    errors: [],
  }),
  /** `wasFen` is the price that the owner saw. Orders that were placed keep theirs; carts are told of the new one. */
  'product.set_price': endpoint<{ priceFen: Fen }>()({
    role: 'owner',
    input: v.strictObject({ productId: goodsId, skuId: goodsId, priceFen, wasFen: priceFen }),
    errors: ['product_not_found', 'sku_not_found', 'price_changed'],
  }),
  /** The owner puts a product on sale or takes it off. */
  'product.set_on_sale': endpoint<{ onSale: boolean }>()({
    role: 'owner',
    input: v.strictObject({ productId: goodsId, onSale: v.boolean() }),
    errors: ['product_not_found'],
  }),
}
