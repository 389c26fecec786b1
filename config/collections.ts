/** Ascending (1) or descending (-1) by field, in order. */
export type IndexKeys = readonly (readonly [field: string, direction: 1 | -1])[]

export interface IndexDeclaration {
  keys: IndexKeys
  unique?: true
}

/** Where staff writes: what it wrote waits on the document until it is filed in `audit`. */
const toAudit = { keys: [['trailAt', 1]] } as const

/**
 * Every collection and index of the shop, declared once: the emulator enforces it, the deploy creates it,
 * and the Store's queries name an index from here. `_id` is always unique and indexed.
 * A field that an index covers is present in every document (CloudBase's indexes treat a missing one as null), but for
 * `trailAt`, which stands only where staff has written and is only ever asked for above 0.
 */
export const collections = {
  shop: { toAudit },
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
    toAudit,
  },
  stocks: {
    byProduct: { keys: [['productId', 1]] },
    toFile: { keys: [['fileAt', 1]] },
    byCode: { keys: [['code', 1]] },
    // Figures move with every order, words do not: an index of both would be rewritten for each word of each sale.
    byWords: {
      keys: [
        ['findBy', 1],
        ['listKey', 1],
      ],
    },
    byAvailable: {
      keys: [
        ['available', 1],
        ['listKey', 1],
      ],
    },
    bySpare: {
      keys: [
        ['spare', 1],
        ['listKey', 1],
      ],
    },
  },
  stock_moves: {
    bySku: {
      keys: [
        ['skuId', 1],
        ['at', 1],
        ['_id', 1],
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
    paidByBuyer: {
      keys: [
        ['buyerId', 1],
        ['saleKey', 1],
      ],
    },
    dueInState: {
      keys: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    todo: { keys: [['todoAt', 1]] },
    toAudit,
    // The lists of staff: `findBy` is a list, as that of products.
    newest: { keys: [['listKey', -1]] },
    toShip: { keys: [['shipKey', 1]] },
    refunded: { keys: [['refundKey', -1]] },
    sold: { keys: [['saleKey', 1]] },
    found: {
      keys: [
        ['findBy', 1],
        ['listKey', -1],
      ],
    },
  },
  refunds: {
    toAudit,
    byTime: { keys: [['at', 1]] },
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
  after_sales: {
    byBuyer: {
      keys: [
        ['buyerId', 1],
        ['listKey', -1],
      ],
    },
    openOfBuyer: {
      keys: [
        ['buyerId', 1],
        ['open', 1],
      ],
    },
    byTurn: {
      keys: [
        ['turn', 1],
        ['queueKey', 1],
      ],
    },
    due: { keys: [['dueAt', 1]] },
  },
  outbox: {
    due: { keys: [['dueAt', 1]] },
    byKindInState: {
      keys: [
        ['kind', 1],
        ['state', 1],
        ['listKey', 1],
      ],
    },
  },
  coupon_batches: { byEnd: { keys: [['until', 1]] }, toAudit },
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
    toAudit,
    inState: {
      keys: [
        ['state', 1],
        ['at', -1],
      ],
    },
  },
  days: {
    open: {
      keys: [
        ['done', 1],
        ['_id', 1],
      ],
    },
  },
  visits: { byTime: { keys: [['at', 1]] } },
  distributors: {
    byState: {
      keys: [
        ['state', 1],
        ['appliedAt', -1],
        ['publicId', -1],
      ],
    },
    byPublicId: { keys: [['publicId', 1]], unique: true },
    toAudit,
  },
  share_codes: {},
  share_links: {
    ofDistributor: {
      keys: [
        ['distributorId', 1],
        ['listKey', -1],
      ],
    },
  },
  touches: {
    byBuyer: {
      keys: [
        ['buyerId', 1],
        ['at', -1],
      ],
    },
    byCode: {
      keys: [
        ['code', 1],
        ['at', 1],
      ],
    },
  },
  // New faces and old are counted apart, of the last days alone.
  faces: {
    reached: {
      keys: [
        ['of', 1],
        ['newFace', 1],
        ['at', 1],
      ],
    },
  },
  credits: {
    ofDistributor: {
      keys: [
        ['distributorId', 1],
        ['listKey', -1],
      ],
    },
    ofCode: {
      keys: [
        ['code', 1],
        ['listKey', -1],
      ],
    },
    openContests: { keys: [['contestKey', 1]] },
    held: { keys: [['heldKey', 1]] },
  },
  accounts: { toFile: { keys: [['fileAt', 1]] } },
  ledger_entries: {
    ofDistributor: {
      keys: [
        ['distributorId', 1],
        ['at', 1],
        ['_id', 1],
      ],
    },
    byOrder: { keys: [['orderNumber', 1]] },
    // Of everybody, for the export of a month.
    byTime: {
      keys: [
        ['at', 1],
        ['_id', 1],
      ],
    },
  },
  // One id number, one account: the tax of a month is a person's.
  payees: { byMark: { keys: [['mark', 1]], unique: true } },
  payouts: {
    ofDistributor: {
      keys: [
        ['distributorId', 1],
        ['listKey', -1],
      ],
    },
    // What somebody was paid in a month, which the tax of the next stands on.
    ofMonth: {
      keys: [
        ['distributorId', 1],
        ['month', 1],
      ],
    },
    byMonth: {
      keys: [
        ['month', 1],
        ['listKey', 1],
      ],
    },
    inQueue: {
      keys: [
        ['queue', 1],
        ['listKey', 1],
      ],
    },
    due: { keys: [['dueAt', 1]] },
    todo: { keys: [['todoAt', 1]] },
    toAudit,
  },
  carriers: {},
  poster_codes: {},
  staff: { byRole: { keys: [['role', 1]] }, toAudit },
  invitations: {
    inState: {
      keys: [
        ['state', 1],
        ['expiresAt', 1],
      ],
    },
    toAudit,
  },
  audit: {
    byTime: { keys: [['listKey', -1]] },
    byPerson: {
      keys: [
        ['whoId', 1],
        ['listKey', -1],
      ],
    },
    bySubject: {
      keys: [
        ['subject', 1],
        ['listKey', -1],
      ],
    },
  },
} as const satisfies Record<string, Record<string, IndexDeclaration>>

export type CollectionName = keyof typeof collections
