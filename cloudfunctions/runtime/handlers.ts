import type { EndpointName } from '../../types/api'
import { askAfterSale, cancelPaidOrder, showAskable } from '../shop/after-sale/ask-after-sale'
import { sendBack, withdrawAfterSale } from '../shop/after-sale/buyer-steps'
import { listAfterSales, queueAfterSales } from '../shop/after-sale/list-after-sales'
import { agreeAfterSale, receiveBackAfterSale, refuseAfterSale } from '../shop/after-sale/seller-steps'
import { setReturns, showReturns } from '../shop/after-sale/set-returns'
import { showAfterSale, showAfterSaleToStaff } from '../shop/after-sale/show-after-sale'
import { listAudit } from '../shop/audit/list-audit'
import { listAddresses, removeAddress, saveAddress } from '../shop/buyer/addresses'
import { hasFavourite, setFavourite } from '../shop/buyer/favourites'
import { listFavourites } from '../shop/buyer/list-favourites'
import { addToCart, removeFromCart, setInCart } from '../shop/cart/change-cart'
import { showCart } from '../shop/cart/show-cart'
import { listProducts } from '../shop/catalog/list-products'
import { listSellerProducts } from '../shop/catalog/list-seller-products'
import { setOnSale } from '../shop/catalog/set-on-sale'
import { setPrice } from '../shop/catalog/set-price'
import { showHome } from '../shop/catalog/show-home'
import { showProduct } from '../shop/catalog/show-product'
import { suggestProducts } from '../shop/catalog/suggest-products'
import { claimCoupon } from '../shop/coupon/claim-coupon'
import { issueCoupon } from '../shop/coupon/issue-coupon'
import { listCoupons } from '../shop/coupon/list-coupons'
import { resolveIncident } from '../shop/incident/resolve-incident'
import { listAttention, summarizeAttention } from '../shop/incident/show-attention'
import { cancelOrder } from '../shop/order/cancel-order'
import { countOrders } from '../shop/order/count-orders'
import { listOrders } from '../shop/order/list-orders'
import { placeOrder } from '../shop/order/place-order'
import { receiveOrder } from '../shop/order/receive-order'
import { shipOrder } from '../shop/order/ship-order'
import { showOrder } from '../shop/order/show-order'
import { checkPayment } from '../shop/payment/check-payment'
import { startPayment } from '../shop/payment/start-payment'
import { giveRefund } from '../shop/refund/give-refund'
import { retryRefund } from '../shop/refund/retry-refund'
import { listReviews } from '../shop/review/list-reviews'
import { myReviews } from '../shop/review/my-reviews'
import { writeReview } from '../shop/review/write-review'
import { exportOrders } from '../shop/seller-order/export-orders'
import { listSellerOrders } from '../shop/seller-order/list-seller-orders'
import { noteOrder } from '../shop/seller-order/note-order'
import { repriceOrder } from '../shop/seller-order/reprice-order'
import { searchSellerOrders } from '../shop/seller-order/search-seller-orders'
import { showSellerOrder } from '../shop/seller-order/show-seller-order'
import { correctShipping } from '../shop/shipping/correct-parcel'
import { listCarriers } from '../shop/shipping/list-carriers'
import { listUntold } from '../shop/shipping/list-untold'
import { nextToShip } from '../shop/shipping/next-to-ship'
import { previewPaste } from '../shop/shipping/preview-paste'
import { retryShipping } from '../shop/shipping/retry-shipping'
import { shipMany } from '../shop/shipping/ship-many'
import { acceptInvitation } from '../shop/staff/accept-invitation'
import { dismissClerk, renameStaff } from '../shop/staff/change-staff'
import { claimShop } from '../shop/staff/claim-shop'
import { inviteClerk } from '../shop/staff/invite-clerk'
import { listStaff } from '../shop/staff/list-staff'
import { showInvitation } from '../shop/staff/show-invitation'
import { showMe } from '../shop/staff/show-me'
import { showRights } from '../shop/staff/show-rights'
import { withdrawInvitation } from '../shop/staff/withdraw-invitation'
import { changeStock } from '../shop/stock/change-stock'
import { compareCounts } from '../shop/stock/compare-counts'
import { findByCode } from '../shop/stock/find-by-code'
import { listStocks } from '../shop/stock/list-stocks'
import { recountStock } from '../shop/stock/recount-stock'
import { setLowAt } from '../shop/stock/set-low-at'
import { showHistory } from '../shop/stock/show-history'
import { showStock } from '../shop/stock/show-stock'
import { undoChange } from '../shop/stock/undo-change'
import { showToday } from '../shop/today/show-today'
import { tellVisit } from '../shop/today/tell-visit'
import { distributionHandlers } from './distribution-handlers'
import type { Handler } from './handler'

/** One line per endpoint: a call of the contract without its use case does not compile. */
export const handlers: { [N in EndpointName]: Handler<N> } = {
  ...distributionHandlers,
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
  'shipping.carriers': listCarriers,
  'shipping.next': nextToShip,
  'shipping.preview': previewPaste,
  'shipping.ship_many': shipMany,
  'shipping.untold': listUntold,
  'shipping.retry': retryShipping,
  'shipping.correct': correctShipping,
  'payment.start': startPayment,
  'payment.check': checkPayment,
  'staff.me': showMe,
  'staff.claim': claimShop,
  'staff.invite': inviteClerk,
  'staff.withdraw': withdrawInvitation,
  'staff.invitation': showInvitation,
  'staff.accept': acceptInvitation,
  'staff.list': listStaff,
  'staff.rename': renameStaff,
  'staff.dismiss': dismissClerk,
  'staff.rights': showRights,
  'audit.list': listAudit,
  'stock.show': showStock,
  'stock.list': listStocks,
  'stock.find_by_code': findByCode,
  'stock.change': changeStock,
  'stock.undo': undoChange,
  'stock.compare': compareCounts,
  'stock.recount': recountStock,
  'stock.set_low_at': setLowAt,
  'stock.history': showHistory,
  'refund.give': giveRefund,
  'refund.retry': retryRefund,
  'after_sale.askable': showAskable,
  'after_sale.ask': askAfterSale,
  'after_sale.cancel_order': cancelPaidOrder,
  'after_sale.show': showAfterSale,
  'after_sale.list': listAfterSales,
  'after_sale.withdraw': withdrawAfterSale,
  'after_sale.send_back': sendBack,
  'after_sale.queue': queueAfterSales,
  'after_sale.detail': showAfterSaleToStaff,
  'after_sale.agree': agreeAfterSale,
  'after_sale.refuse': refuseAfterSale,
  'after_sale.receive_back': receiveBackAfterSale,
  'shop.returns': showReturns,
  'shop.set_returns': setReturns,
  'seller_order.list': listSellerOrders,
  'seller_order.search': searchSellerOrders,
  'seller_order.show': showSellerOrder,
  'seller_order.reprice': repriceOrder,
  'seller_order.note': noteOrder,
  'seller_order.export': exportOrders,
  'seller_product.list': listSellerProducts,
  'product.set_price': setPrice,
  'today.show': showToday,
  'visit.tell': tellVisit,
  'attention.summary': summarizeAttention,
  'attention.list': listAttention,
  'attention.resolve': resolveIncident,
}
