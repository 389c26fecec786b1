import type { Address, SavedAddress } from '../../types/api/address'
import type { AttentionSubject } from '../../types/api/attention'
import type { CloseReason, OrderState } from '../../types/api/order'
import type { MoveReason } from '../../types/api/stock'
import type { Fen } from '../../types/fen'
import type { AfterSale, AfterSaleDocument } from './after-sale/document'
import type { Credit, CreditDocument, Face, ShareCode, ShareLink, Touch } from './attribution/document'
import type { AuditEntry, Trailed } from './audit/document'
import type { DistributionSettings, Distributor } from './distributor/document'
import type { Account, LedgerEntry } from './ledger/document'
import type { Repricing, StaffNote } from './order/document'
import type { Payee } from './payee/document'
import type { Payout } from './payout/document'
import type { PosterCode } from './share-code/document'
import type { CarrierList, ToldShipping } from './shipping/document'
import type { Invitation, StaffMember } from './staff/document'
import type { Day, Visit } from './today/document'
import type { WxMessage } from './wx-port'

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
  after_sales: AfterSaleDocument
  outbox: OutboxItem
  incidents: Incident
  staff: StaffMember
  invitations: Invitation
  audit: AuditEntry
  coupon_batches: CouponBatch
  coupons: Coupon
  carriers: CarrierList
  poster_codes: PosterCode
  days: Day
  visits: Visit
  distributors: Distributor
  share_codes: ShareCode
  share_links: ShareLink
  touches: Touch
  faces: Face
  credits: CreditDocument
  accounts: Account
  ledger_entries: LedgerEntry
  payees: Payee
  payouts: Payout
}

/** The shop's settings: one document, `_id` = 'shop'. */
export interface ShopDocument extends Trailed {
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
  /** How goods come back; read by `returnsOf`, which knows what holds where nothing was set. */
  returnTo?: Address
  afterSaleWithinHours?: number
  sendBackWithinDays?: number
  /** So few pieces of a SKU are few, where it has no threshold of its own. Absent: see `stock/level.ts`. */
  lowStockAt?: number
  distribution?: DistributionSettings
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
  /** What its bar code says, if it has one. */
  code?: string
  /** What a distributor earns on it, in basis points; absent = as its product. */
  rateBp?: number
}

export interface Product extends Trailed {
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
  /** What a distributor earns on it, in basis points; absent = the shop's rate. */
  rateBp?: number
  /** Unique place in every list, ascending; also the cursor. */
  rank: string
  /** All that it is listed and found under: see `catalog/find-by.ts`. Derived, as the next two. */
  findBy: string[]
  /** Place in lists by price and by pieces sold, unique: see `catalog/sort-keys.ts`. */
  priceKey: string
  soldKey: string
}

/** Stock of one SKU (`_id`). onHand − committed − Σ holds = available, and available − lowAt = spare, at every instant. */
export interface Stock extends Partial<StockLabel> {
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
  /** At so many available pieces it is low. Absent, as `spare` and the label, in stocks from before: the night mends them. */
  lowAt?: number
  /** The SKU's own threshold; absent where the shop's holds. */
  ownLowAt?: true
  /** Pieces above the threshold; moves with `available`, so that what is low is a range of an index. */
  spare?: number
  /** How often it was counted: a count holds only if nobody else has counted since. */
  recounts?: number
  /** How many were bought in last. */
  usualPieces?: number
  /** Moves that are in the figures and not yet filed in `stock_moves`, as they happened. */
  unfiled: StockMove[]
  /** When the filing sweep should look; 0 = nothing to file. */
  fileAt: number
}

/** What a SKU is called and found by, taken from its product: see `stock/label.ts`. */
export interface StockLabel {
  name: string
  spec: string
  picture: string
  tint: string
  /** '' when it has none. */
  code: string
  findBy: string[]
  /** Unique place in the list of all: as its product's, then the SKU's among them. */
  listKey: string
}

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
  /** Of another threshold: what it was and became. */
  lowAt?: { from: number; to: number }
  reason: MoveReason
  at: number
  /** Who did it: an openid, or the order it came from. */
  by: string
  /** The move that this one takes back. */
  undoes?: string
  /** When it was filed in `stock_moves`; absent while it only stands on the stock. */
  filedAt?: number
  /** On the shelf right after it; written when it is filed. */
  onHandAfter?: number
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
  /** The carrier by WeChat's id, and by the name that people know. */
  carrierId: string
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
  /** `ofShipped` and `restocked` count pieces of `quantity`: those that had gone out, those that can be sold again. */
  lines: { lineId: string; quantity: number; ofShipped: number; refundFen: Fen; restocked: number }[]
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
  /** WeChat must hear that a parcel's number was put right. */
  | { kind: 'correct'; parcelId: string; at: number }
  | { kind: 'refund'; refundId: string; at: number }
  /** `rev` = which of its changes is to be filed: see `after-sale/file-after-sale.ts`. */
  | { kind: 'after_sale'; afterSaleId: string; rev: number; at: number }
  | { kind: 'ask_pay'; at: number; tries: number }
  | { kind: 'late_money'; at: number }
  /** Commissions must be posted as the order has them now; `nth` tells one such duty from the next. */
  | { kind: 'commission'; nth: string; at: number }
  /** Lists of distributors must show the order as it has them now; `nth` as above. */
  | { kind: 'credit'; nth: string; at: number }
  /** WeChat must close the attempt at the old price first. */
  | { kind: 'reprice'; at: number; wish: Repricing; payBy: number }

export interface OrderEvent {
  event: string
  at: number
  by: string
}

export interface Order extends Trailed {
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
  /** Set once the seller has made a new price; `placedFreightFen` is what stood before the first. */
  repricing?: Repricing
  placedFreightFen?: Fen
  address: Address
  note: string
  staffNote?: StaffNote
  placedAt: number
  payBy: number
  payment?: Payment
  attempts: PayAttempt[]
  /** Money that came after the order was closed, while it is being decided whether the order can live again. */
  lateMoney?: Payment
  parcels: Parcel[]
  refunds: OrderRefund[]
  /** Who earns by it and why; absent when nobody's touch led to it. */
  credit?: Credit
  /** Absent until one is asked. */
  afterSales?: AfterSale[]
  shippedAt?: number
  /** Once shipped: from then on receipt is taken for granted. */
  receiveBy?: number
  /** What WeChat has taken of how it was shipped; absent until it has. */
  told?: ToldShipping
  /** When staff last allowed that its payment's one re-upload be used; who did stands in the trail. */
  replaceAllowedAt?: number
  receivedAt?: number
  completedAt?: number
  events: OrderEvent[]
  /** What the request said, to tell a repeat from another wish under the same id. */
  fingerprint: string
  todo: Todo[]
  /** The earliest todo, 0 = none. */
  todoAt: number
  /** When its state ends by itself or WeChat is to be asked whether it has (unpaid: payBy, received: completion), 0 = never. */
  dueAt: number
  /** Place in lists: time then number. */
  listKey: string
  /** All that staff finds it under, written at placing: see `order/order-words.ts`. */
  findBy: string[]
  /** Places in the lists of staff, each '' while it is in none: see `order/order-keys.ts`. Derived. */
  saleKey: string
  shipKey: string
  refundKey: string
  /** Counts the changes: every change of an order is made on the revision it was decided on. */
  rev: number
}

export type RefundState = 'asked' | 'processing' | 'done' | 'attention'

export interface Refund extends Trailed {
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
  kind: 'refund' | 'shipping' | 'message'
  /** What it is about: the refund's id, the order's number, or whatever a message tells of. */
  subjectId: string
  /** `dropped`: nobody needs it any more, or nobody wants it. */
  state: 'waiting' | 'sent' | 'failing' | 'dropped'
  at: number
  dueAt: number
  /** Until when whoever sends it has it to himself; past or 0 = nobody is sending. */
  leasedUntil: number
  tries: number
  /** A word of the kind's own list; '' = none. */
  lastError: string
  /** Place in lists: time then id. */
  listKey: string
  /** Counts the times that it was asked for anew: who sends says "sent" of what was asked then. */
  rev: number
  /** Of a message, all that it says. */
  message?: WxMessage
  /** Of a shipping, the seller's word that what WeChat has from elsewhere may be replaced: that is its one re-upload. */
  replace?: true
}

export interface Incident extends Trailed {
  _id: string
  /** `amount_differs`, `merchant_differs`, `app_differs`, `payer_differs`, `order_unknown`, `late_money_refunded`, … */
  what: string
  orderNumber: string
  /** Absent where no page of staff is about it, the order apart. */
  about?: AttentionSubject
  /** What was expected and what came, as short text. */
  detail: string
  amountFen: number
  at: number
  state: 'open' | 'resolved'
}

/** An offer of the seller: every buyer may take one coupon of it, while it lasts. */
export interface CouponBatch extends Trailed {
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
