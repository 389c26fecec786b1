import type { Address, SavedAddress } from '../../types/api/address'
import type { CloseReason, OrderState } from '../../types/api/order'
import type { StockReason } from '../../types/api/seller'
import type { Fen } from '../../types/fen'

/** What the database holds, collection by collection. All `…At` and `…By` are epoch ms; 0 = not (yet) on an index. */
export interface Documents {
  shop: ShopDocument
  categories: Category
  products: Product
  stocks: Stock
  stock_moves: StockMove
  reviews: Review
  review_sums: ReviewSum
  favourites: Favourites
  carts: Cart
  buyers: Buyer
  orders: Order
  refunds: Refund
  outbox: OutboxItem
  incidents: Incident
  staff: StaffMember
  coupon_batches: CouponBatch
  coupons: Coupon
}

/** The shop's settings: one document, `_id` = 'shop'. */
export interface ShopDocument {
  _id: 'shop'
  name: string
  /** What the shop is, in a few words. */
  sub?: string
  promise: string
  /** When someone answers, in words. */
  openHours?: string
  phone?: string
  /** Why the shop takes no orders now, in words for buyers; '' while it is open. */
  closedNotice: string
  season?: Season
  freightFen: Fen
  /** Goods of at least this sum travel free; 0 = always. */
  freeFromFen: Fen
  payWithinMinutes: number
  receiveWithinDays: number
  returnWithinDays: number
  /** Empty until someone claims the shop. */
  ownerId: string
  /** SHA-256 (hex) of the one-time token; empty once claimed. */
  claimHash: string
}

/** What the shop recommends just now. */
export interface Season {
  title: string
  line: string
  promise: string
  productId: string
  picture: string
}

export interface Category {
  _id: string
  name: string
  picture: string
  /** '' for a top category. */
  parentId: string
  rank: string
}

export interface Sku {
  id: string
  specs: string[]
  priceFen: Fen
  marketPriceFen?: Fen
  picture?: string
}

export interface Product {
  _id: string
  name: string
  sub: string
  unit: string
  pictures: string[]
  /** The flat ground of its first picture, as `#RRGGBB`. */
  tint?: string
  detailPictures: string[]
  /** How it is grown or made, in one sentence. */
  story?: string
  /** What the shop promises for it, a few words each. */
  promises?: string[]
  /** Words that it is found by, beside its name and sub. */
  keywords?: string
  categoryId: string
  topCategoryId: string
  specNames: string[]
  skus: Sku[]
  onSale: boolean
  noReturn: boolean
  /** Unique place in every list, ascending; also the cursor. */
  rank: string
  /** All that it is listed and found under: see `catalog/find-by.ts`. Derived, as the next two. */
  findBy: string[]
  /** Place in lists by price and by pieces sold, unique: see `catalog/sort-keys.ts`. */
  priceKey: string
  soldKey: string
}

/** Stock of one SKU (`_id`). onHand − committed − Σ holds = available, at every instant. */
export interface Stock {
  _id: string
  productId: string
  /** Boxes on the shelf; falls at shipping. */
  onHand: number
  /** Paid and not yet shipped. */
  committed: number
  /** Placed and not yet paid, by order number. */
  holds: Record<string, { n: number; at: number }>
  available: number
  /** Pieces sold and not taken back unshipped. Absent in stocks from before sales were counted: read it by `soldOf`. */
  sold?: number
  /** Moves that are in the figures and not yet filed in `stock_moves`. */
  unfiled: StockMove[]
  /** When the filing sweep should look; 0 = nothing to file. */
  fileAt: number
}

export type MoveReason = StockReason | 'opening' | 'import' | 'sale' | 'ship' | 'refund'

/** One change of the shelf (`onHand`), of what is promised (`committed`) or `sold`, with its cause. */
export interface StockMove {
  _id: string
  /** The same as `_id`: what a list on a document is searched and pulled by. */
  id: string
  skuId: string
  onHand: number
  committed: number
  /** Of a sale, its pieces; of a refund, minus those that were not shipped. Absent = 0. */
  sold?: number
  reason: MoveReason
  at: number
  /** Who did it: an openid, or the order it came from. */
  by: string
  /** When it was filed in `stock_moves`; absent while it only stands on the stock. */
  filedAt?: number
}

/** What a buyer wrote about one line of an order, or what a shop brought with it from elsewhere. */
export interface Review {
  _id: string
  productId: string
  /** '' when not known, as for what was imported. */
  skuId: string
  spec: string
  /** Never told; '' for what was imported. */
  buyerId: string
  /** Masked already. */
  name: string
  /** 1 to 5. */
  stars: number
  words: string
  at: number
  state: 'shown' | 'hidden'
  /** Place in lists: time then id. */
  listKey: string
  /** When it was written, until the sum of its product counts it; then 0. */
  sumAt: number
}

/** Of one product (`_id`): its shown reviews, counted by cron. */
export interface ReviewSum {
  _id: string
  count: number
  latest?: { stars: number; words: string }
  /** Counts the changes: a sum is written on the revision it was counted beside. */
  rev: number
}

/** What one buyer (`_id`) keeps for later, by product id. */
export interface Favourites {
  _id: string
  items: Record<string, { at: number }>
  /** How many more may be kept. */
  room: number
}

export interface CartEntry {
  productId: string
  quantity: number
  shownFen: Fen
  at: number
}

export interface Cart {
  /** The buyer's openid. */
  _id: string
  items: Record<string, CartEntry>
}

export interface Buyer {
  _id: string
  addresses: SavedAddress[]
  rev: number
}

export interface OrderLine {
  id: string
  productId: string
  skuId: string
  name: string
  spec: string
  picture: string
  priceFen: Fen
  quantity: number
  paidFen: Fen
  shipped: number
  /** Pieces and money given back, from the moment the refund is decided. */
  refunded: number
  /** Of `refunded`, the pieces that had been shipped. */
  refundedShipped: number
  refundedFen: Fen
  noReturn: boolean
}

export interface PayAttempt {
  outTradeNo: string
  totalFen: Fen
  /** '' until WeChat has answered the prepay. */
  prepayId: string
  startedAt: number
}

export interface Payment {
  outTradeNo: string
  transactionId: string
  totalFen: Fen
  at: number
}

export interface Parcel {
  id: string
  carrier: string
  trackingNumber: string
  at: number
  lines: { lineId: string; quantity: number }[]
}

/** A refund as the order remembers it: the decision. Its journey to WeChat is a document of its own. */
export interface OrderRefund {
  id: string
  /** The payment it is taken from: number and sum. */
  outTradeNo: string
  totalFen: Fen
  refundFen: Fen
  freightFen: Fen
  lines: { lineId: string; quantity: number; ofShipped: number; refundFen: Fen; restock: boolean }[]
  reason: string
  at: number
  state: 'under_way' | 'done' | 'held_up'
}

/** What must still follow from a decision. Each kind is repeatable; cron finishes what a crash left. */
export type Todo =
  /** `heldAt` = which hold goes back: see `firstHoldAt`. */
  | { kind: 'release'; at: number; heldAt: number }
  | { kind: 'commit'; at: number }
  | { kind: 'ship'; parcelId: string; at: number }
  | { kind: 'refund'; refundId: string; at: number }
  | { kind: 'ask_pay'; at: number; tries: number }
  | { kind: 'late_money'; at: number }

export interface OrderEvent {
  event: string
  at: number
  by: string
}

export interface Order {
  /** The order number. */
  _id: string
  buyerId: string
  state: OrderState
  closeReason?: CloseReason
  lines: OrderLine[]
  goodsFen: Fen
  /** What the coupon takes off the goods; shared over the lines' `paidFen`. */
  discountFen: Fen
  coupon?: { id: string; name: string }
  freightFen: Fen
  freightRefundedFen: Fen
  payableFen: Fen
  address: Address
  note: string
  placedAt: number
  payBy: number
  payment?: Payment
  attempts: PayAttempt[]
  /** Money that came after the order was closed, while it is being decided whether the order can live again. */
  lateMoney?: Payment
  parcels: Parcel[]
  refunds: OrderRefund[]
  shippedAt?: number
  receivedAt?: number
  completedAt?: number
  events: OrderEvent[]
  /** What the request said, to tell a repeat from another wish under the same id. */
  fingerprint: string
  todo: Todo[]
  /** The earliest todo, 0 = none. */
  todoAt: number
  /** When its state ends by itself (unpaid: payBy, shipped: receipt, received: completion), 0 = never. */
  dueAt: number
  /** Place in lists: time then number. */
  listKey: string
  /** Counts the changes: every change of an order is made on the revision it was decided on. */
  rev: number
}

export type RefundState = 'asked' | 'processing' | 'done' | 'attention'

export interface Refund {
  /** The `out_refund_no` of its first attempt. */
  _id: string
  /** From 1. A next one, under a number of its own, is made only after WeChat has closed the one before. */
  attempt: number
  orderNumber: string
  outTradeNo: string
  refundFen: Fen
  totalFen: Fen
  reason: string
  state: RefundState
  /** Why a person must look: `abnormal`, `closed`, `not_enough`, `refused`. */
  why: string
  at: number
  /** When to ask WeChat how it stands; 0 = not. */
  dueAt: number
  tries: number
}

/** A call to WeChat that must happen because of a commit. */
export interface OutboxItem {
  _id: string
  kind: 'refund'
  /** What it is about: the refund's id. */
  subjectId: string
  state: 'waiting' | 'sent' | 'failing'
  at: number
  dueAt: number
  tries: number
  lastError: string
}

export interface Incident {
  _id: string
  /** `amount_differs`, `merchant_differs`, `app_differs`, `payer_differs`, `order_unknown`, `late_money_refunded`, … */
  what: string
  orderNumber: string
  /** What was expected and what came, as short text. */
  detail: string
  amountFen: number
  at: number
  state: 'open' | 'resolved'
}

export interface StaffMember {
  /** The openid. */
  _id: string
  role: 'owner' | 'clerk'
  at: number
}

/** An offer of the seller: every buyer may take one coupon of it, while it lasts. */
export interface CouponBatch {
  _id: string
  name: string
  /** Goods of at least this sum, freight apart; always more than `offFen`. */
  minFen: Fen
  offFen: Fen
  from: number
  until: number
}

/** One buyer's coupon. Held by an order that is placed, used by one that is paid. */
export interface Coupon extends Omit<CouponBatch, 'from'> {
  batchId: string
  buyerId: string
  state: 'ready' | 'held' | 'used'
  /** '' while ready. */
  orderNumber: string
  at: number
  /** When it was held; 0 = not held. */
  heldAt: number
}
