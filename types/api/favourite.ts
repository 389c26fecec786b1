import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { ProductCard } from './catalog'
import { cursor, goodsId } from './fields'

export interface FavouriteCard extends ProductCard {
  /** False when the shop has taken it off sale since. */
  onSale: boolean
}

export const favouriteApi = {
  /** Keeps a product or lets it go; repeating it changes nothing. A product that is gone can still be let go. */
  'favourite.set': endpoint<{ on: boolean }>()({
    role: 'buyer',
    input: v.strictObject({ productId: goodsId, on: v.boolean() }),
    errors: ['product_not_found', 'too_many_favourites'],
  }),
  /** Whether the caller keeps this product. */
  'favourite.has': endpoint<{ on: boolean }>()({
    role: 'buyer',
    input: v.strictObject({ productId: goodsId }),
    errors: [],
  }),
  /** Most recently kept first. */
  'favourite.list': endpoint<{ products: FavouriteCard[]; after?: string }>()({
    role: 'buyer',
    input: v.strictObject({ after: v.optional(cursor) }),
    errors: [],
  }),
}
