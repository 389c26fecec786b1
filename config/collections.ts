/** Ascending (1) or descending (-1) by field, in order. */
export type IndexKeys = readonly (readonly [field: string, direction: 1 | -1])[]

export interface IndexDeclaration {
  keys: IndexKeys
  unique?: true
}

/**
 * Every collection and index of the shop, declared once: the emulator enforces it, the deploy creates it,
 * and the Store's queries name an index from here. `_id` is always unique and indexed.
 * A field that an index covers is present in every document (CloudBase's indexes treat a missing one as null).
 */
export const collections = {
  shop: {},
  categories: { byRank: { keys: [['rank', 1]] } },
  products: {
    // `findBy` is a list: everything that a product is listed or found under, so that three indexes serve all lists.
    byRank: {
      keys: [
        ['onSale', 1],
        ['findBy', 1],
        ['rank', 1],
      ],
    },
    byPrice: {
      keys: [
        ['onSale', 1],
        ['findBy', 1],
        ['priceKey', 1],
      ],
    },
    bySold: {
      keys: [
        ['onSale', 1],
        ['findBy', 1],
        ['soldKey', 1],
      ],
    },
  },
  stocks: {
    byProduct: { keys: [['productId', 1]] },
    toFile: { keys: [['fileAt', 1]] },
  },
  stock_moves: {
    bySku: {
      keys: [
        ['skuId', 1],
        ['at', 1],
      ],
    },
  },
  reviews: {
    byProduct: {
      keys: [
        ['productId', 1],
        ['state', 1],
        ['listKey', -1],
      ],
    },
    toSum: { keys: [['sumAt', 1]] },
  },
  review_sums: {},
  favourites: {},
  carts: {},
  buyers: {},
  orders: {
    byBuyer: {
      keys: [
        ['buyerId', 1],
        ['listKey', -1],
      ],
    },
    byBuyerInState: {
      keys: [
        ['buyerId', 1],
        ['state', 1],
        ['listKey', -1],
      ],
    },
    byState: {
      keys: [
        ['state', 1],
        ['listKey', -1],
      ],
    },
    dueInState: {
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    todo: { keys: [['todoAt', 1]] },
  },
  refunds: {
    byOrder: {
      keys: [
        ['orderNumber', 1],
        ['at', 1],
      ],
    },
    due: { keys: [['dueAt', 1]] },
    inState: {
      keys: [
        ['state', 1],
        ['at', 1],
      ],
    },
  },
  outbox: {
    due: { keys: [['dueAt', 1]] },
    inState: {
      keys: [
        ['state', 1],
        ['at', 1],
      ],
    },
  },
  coupon_batches: { byEnd: { keys: [['until', 1]] } },
  coupons: {
    byBuyer: {
      keys: [
        ['buyerId', 1],
        ['until', 1],
      ],
    },
    held: { keys: [['heldAt', 1]] },
  },
  incidents: {
    inState: {
      keys: [
        ['state', 1],
        ['at', -1],
      ],
    },
  },
  staff: { byRole: { keys: [['role', 1]] } },
} as const satisfies Record<string, Record<string, IndexDeclaration>>

export type CollectionName = keyof typeof collections
