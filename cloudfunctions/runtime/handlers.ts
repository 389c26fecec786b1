import type { Answer, EndpointName, Parsed, Refused } from '../../types/api'
import type { Result } from '../../types/result'
import { listAddresses, removeAddress, saveAddress } from '../shop/buyer/addresses'
import { hasFavourite, setFavourite } from '../shop/buyer/favourites'
import { listFavourites } from '../shop/buyer/list-favourites'
import type { Caller } from '../shop/caller'
import { addToCart, removeFromCart, setInCart } from '../shop/cart/change-cart'
import { showCart } from '../shop/cart/show-cart'
import { listProducts } from '../shop/catalog/list-products'
import { setOnSale } from '../shop/catalog/set-on-sale'
import { showHome } from '../shop/catalog/show-home'
import { showProduct } from '../shop/catalog/show-product'
import { suggestProducts } from '../shop/catalog/suggest-products'
import { claimCoupon } from '../shop/coupon/claim-coupon'
import { issueCoupon } from '../shop/coupon/issue-coupon'
import { listCoupons } from '../shop/coupon/list-coupons'
import { listAttention } from '../shop/incident/list-attention'
import { resolveIncident } from '../shop/incident/resolve-incident'
import { cancelOrder } from '../shop/order/cancel-order'
import { countOrders } from '../shop/order/count-orders'
import { listOrders } from '../shop/order/list-orders'
import { placeOrder } from '../shop/order/place-order'
import { receiveOrder } from '../shop/order/receive-order'
import { shipOrder } from '../shop/order/ship-order'
import { showOrder } from '../shop/order/show-order'
import { checkPayment } from '../shop/payment/check-payment'
import { startPayment } from '../shop/payment/start-payment'
import type { Ports } from '../shop/ports'
import { giveRefund } from '../shop/refund/give-refund'
import { retryRefund } from '../shop/refund/retry-refund'
import { listReviews } from '../shop/review/list-reviews'
import { myReviews } from '../shop/review/my-reviews'
import { writeReview } from '../shop/review/write-review'
import { claimShop } from '../shop/staff/claim-shop'
import { showMe } from '../shop/staff/show-me'
import { changeStock } from '../shop/stock/change-stock'
import { showStock } from '../shop/stock/show-stock'

export type Handler<N extends EndpointName> = (
  ports: Ports,
  caller: Caller,
  input: Parsed<N>,
) => Promise<Result<Answer<N>, Refused<N>>>

/** One line per endpoint: a call of the contract without its use case does not compile. */
export const handlers: { [N in EndpointName]: Handler<N> } = {
  'shop.home': showHome,
  'product.list': listProducts,
  'product.show': showProduct,
  'product.suggest': suggestProducts,
  'product.set_on_sale': setOnSale,
  'cart.show': showCart,
  'cart.add': addToCart,
  'cart.set': setInCart,
  'cart.remove': removeFromCart,
  'address.list': listAddresses,
  'address.save': saveAddress,
  'address.remove': removeAddress,
  'coupon.list': listCoupons,
  'coupon.claim': claimCoupon,
  'coupon.issue': issueCoupon,
  'review.list': listReviews,
  'review.mine': myReviews,
  'review.write': writeReview,
  'favourite.set': setFavourite,
  'favourite.has': hasFavourite,
  'favourite.list': listFavourites,
  'order.place': placeOrder,
  'order.show': showOrder,
  'order.list': listOrders,
  'order.counts': countOrders,
  'order.cancel': cancelOrder,
  'order.receive': receiveOrder,
  'order.ship': shipOrder,
  'payment.start': startPayment,
  'payment.check': checkPayment,
  'staff.me': showMe,
  'staff.claim': claimShop,
  'stock.show': showStock,
  'stock.change': changeStock,
  'refund.give': giveRefund,
  'refund.retry': retryRefund,
  'attention.list': listAttention,
  'attention.resolve': resolveIncident,
}
