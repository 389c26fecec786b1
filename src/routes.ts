import type { SubjectKind } from '../types/api/staff'

/** Every page's path, as WeChat's navigation takes it. */
export const routes = {
  home: '/buyer/home/index',
  cart: '/buyer/cart/index',
  me: '/buyer/me/index',
  /** `choose` opens the sheet with the page. */
  product: (productId: string, choose?: 'choose') =>
    `/buyer/product/index?id=${encodeURIComponent(productId)}${choose ? '&choose=1' : ''}`,
  category: '/buyer/category/index',
  search: '/buyer/search/index',
  reviews: (productId: string) => `/buyer/reviews/index?id=${encodeURIComponent(productId)}`,
  favourites: '/buyer/favourites/index',
  checkout: '/buyer/checkout/index',
  /** `outcome` is the pay sheet's word: the page asks WeChat once more when it says the money is on its way. */
  order: (number: string, outcome?: string) =>
    `/buyer/order/index?id=${number}${outcome ? `&outcome=${outcome}` : ''}`,
  orders: (state = '') => `/buyer/orders/index?state=${state}`,
  /** Asking for an after-sale of an order. */
  askAfterSale: (number: string) => `/buyer/after-sale-ask/index?id=${number}`,
  afterSale: (number: string, id: string) => `/buyer/after-sale/index?number=${number}&id=${id}`,
  afterSales: '/buyer/after-sales/index',
  coupons: '/buyer/coupons/index',
  settings: '/buyer/settings/index',
  writeReview: (number: string) => `/buyer/review-write/index?id=${number}`,
  /** Whoever does not share yet is led on to joining. */
  distributorHome: '/distributor/home/index',
  distributorJoin: '/distributor/join/index',
  distributorProfile: '/distributor/profile/index',
  distributorGoods: '/distributor/goods/index',
  distributorLinks: '/distributor/links/index',
  /** '' = of the shop itself. */
  distributorFunnel: (productId: string) => `/distributor/funnel/index?id=${encodeURIComponent(productId)}`,
  distributorOrders: '/distributor/orders/index',
  distributorLedger: '/distributor/ledger/index',
  payout: '/distributor/payout/index',
  payoutShow: (payoutId: string) => `/distributor/payout-show/index?id=${payoutId}`,
  payouts: '/distributor/payouts/index',
  sellerToday: '/seller/today/index',
  sellerOrders: '/seller/orders/index',
  sellerOrder: (number: string) => `/seller/order/index?id=${number}`,
  sellerExport: '/seller/export/index',
  sellerStock: '/seller/stock/index',
  /** The stock tab, on what is few. */
  sellerStockLow: '/seller/stock/index?level=low',
  sellerRecount: '/seller/recount/index',
  stockHistory: (skuId: string) => `/seller/stock-history/index?id=${encodeURIComponent(skuId)}`,
  sellerGoods: '/seller/goods/index',
  sellerMore: '/seller/more/index',
  sellerAttention: '/seller/attention/index',
  /** Packing: the order named, or the one that has waited longest. */
  ship: (number = '') => `/seller/ship/index?id=${number}`,
  shipMany: '/seller/ship-many/index',
  untold: '/seller/untold/index',
  sellerAfterSales: '/seller/after-sales/index',
  sellerAfterSale: (number: string, id: string) => `/seller/after-sale/index?number=${number}&id=${id}`,
  sellerReturns: '/seller/returns/index',
  distributors: '/seller/distributors/index',
  distribution: '/seller/distribution/index',
  contests: '/seller/contests/index',
  /** Commissions that wait for the owner's look. */
  heldCredits: '/seller/held/index',
  /** What distributors want paid out; opened on what is under way when told so. */
  sellerPayouts: (which: '' | 'under_way' = '') => `/seller/payouts/index${which ? `?which=${which}` : ''}`,
  sellerPayout: (payoutId: string) => `/seller/payout/index?id=${payoutId}`,
  /** One distributor's account and every posting of it. */
  sellerLedger: (distributorId: string, name: string) =>
    `/seller/ledger/index?id=${distributorId}&name=${encodeURIComponent(name)}`,
  taxExport: '/seller/tax-export/index',
  preflight: '/seller/preflight/index',
  staff: '/seller/staff/index',
  /** What an invitation's card opens. */
  join: (token: string) => `/seller/join/index?token=${token}`,
  claim: '/seller/claim/index',
  rights: '/seller/rights/index',
  /** All that staff wrote, or what was written about one thing. */
  trail: (kind?: SubjectKind, id = '') => `/seller/trail/index${kind ? `?kind=${kind}&id=${id}` : ''}`,
  /** `code` is the share code the poster carries, `sharer` the name that buyers see beside 推荐. */
  poster: (productId: string, { code, sharer }: { code: string; sharer: string }) =>
    `/distributor/poster/index?id=${encodeURIComponent(productId)}&code=${code}&name=${encodeURIComponent(sharer)}`,
  addresses: (pick = false) => `/buyer/addresses/index${pick ? '?pick=1' : ''}`,
}
