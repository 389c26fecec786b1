import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { LIMITS } from '../limits'
import { goodsId, priceFen, quantity } from './fields'

/** Why a line of the cart stands where it stands. */
export type CartItemState = 'ready' | 'price_changed' | 'too_few' | 'sold_out' | 'off_sale'

export interface CartItem {
  productId: string
  skuId: string
  /** Empty when the product is gone altogether. */
  name: string
  spec: string
  picture: string
  quantity: number
  priceFen: Fen
  /** The price when it was put into the cart: shown when it differs. */
  shownFen: Fen
  available: number
  state: CartItemState
  noReturn: boolean
}

export interface CartView {
  items: CartItem[]
}

export const cartApi = {
  'cart.show': endpoint<CartView>()({ role: 'buyer', input: v.strictObject({}), errors: [] }),
  /** Adds pieces to what is in the cart already. `priceFen` is the price the buyer saw. */
  'cart.add': endpoint<{ quantity: number }>()({
    role: 'buyer',
    input: v.strictObject({ productId: goodsId, skuId: goodsId, quantity, priceFen }),
    errors: ['cart_full', 'quantity_too_large'],
  }),
  /** Sets the quantity of a SKU that is in the cart. */
  'cart.set': endpoint<{ quantity: number }>()({
    role: 'buyer',
    input: v.strictObject({ skuId: goodsId, quantity }),
    errors: ['not_in_cart'],
  }),
  'cart.remove': endpoint<{ removed: number }>()({
    role: 'buyer',
    input: v.strictObject({
      skuIds: v.pipe(v.array(goodsId), v.minLength(1), v.maxLength(LIMITS.itemsPerCart)),
    }),
    errors: [],
  }),
}
