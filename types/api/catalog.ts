import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { cursor, goodsId } from './fields'

export interface ShopView {
  name: string
  promise: string
  freightFen: Fen
  /** Goods of at least this sum travel free; 0 = always. */
  freeFromFen: Fen
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
  /** The lowest price of its SKUs. */
  fromFen: Fen
  /** True when SKUs differ in price. */
  priceVaries: boolean
  soldOut: boolean
}

export interface ProductPage {
  products: ProductCard[]
  /** Where the next page begins; absent on the last. */
  after?: string
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
  detailPictures: string[]
  specNames: string[]
  skus: SkuView[]
  onSale: boolean
  /** Exempt from the 7-day return without reason (fresh food and the like): the buyer agrees at checkout. */
  noReturn: boolean
}

const categoryId = goodsId

export const catalogApi = {
  /** The first screen in one call: the shop, its categories, the first goods. */
  'shop.home': endpoint<{ shop: ShopView; categories: CategoryView[]; page: ProductPage }>()({
    role: 'visitor',
    input: v.strictObject({}),
    errors: [],
  }),
  'product.list': endpoint<ProductPage>()({
    role: 'visitor',
    input: v.strictObject({ categoryId: v.optional(categoryId), after: v.optional(cursor) }),
    errors: [],
  }),
  'product.show': endpoint<ProductView>()({
    role: 'visitor',
    input: v.strictObject({ productId: goodsId }),
    errors: ['product_not_found'],
  }),
  /** The owner puts a product on sale or takes it off. */
  'product.set_on_sale': endpoint<{ onSale: boolean }>()({
    role: 'owner',
    input: v.strictObject({ productId: goodsId, onSale: v.boolean() }),
    errors: ['product_not_found'],
  }),
}
