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
  coupons: '/buyer/coupons/index',
  settings: '/buyer/settings/index',
  writeReview: (number: string) => `/buyer/review-write/index?id=${number}`,
  addresses: (pick = false) => `/buyer/addresses/index${pick ? '?pick=1' : ''}`,
}
