/** Every limit of the shop, in one place. Units stand last in each name. */
export const LIMITS = {
  linesPerOrder: 50,
  quantityPerLine: 99,
  itemsPerCart: 50,
  addressesPerBuyer: 20,
  unpaidOrdersPerBuyer: 5,
  ordersPerBuyerPerMinute: 10,
  productsPerPage: 12,
  productsOnFirstScreen: 6,
  suggestions: 8,
  searchChars: 30,
  reviewsPerPage: 10,
  reviewChars: 300,
  favouritesPerBuyer: 200,
  ordersPerPage: 10,
  ordersCounted: 99,
  parcelsPerOrder: 15, // WeChat's upload_shipping_info takes no more
  refundsPerPayment: 50, // WeChat Pay: at most 50 partial refunds of one payment
  refundWithinDays: 365, // WeChat Pay: within a year of the payment
  skusPerProduct: 60,
  specsPerProduct: 3,
  picturesPerProduct: 20,
  categoriesPerShop: 100,
  categoryChars: 20,
  productNameChars: 60,
  productSubChars: 100,
  keywordsChars: 100,
  unitChars: 10,
  specChars: 40,
  priceFen: 100_000_000,
  noteChars: 100,
  stockChangePieces: 99_999,
} as const
