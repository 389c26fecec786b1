import { heldOf } from '../../cloudfunctions/shop/stock/stock'
import type { LocalShop } from '../../emulator/stage/local-shop'
import type { OrderState } from '../../types/api/order'

/** The figures of one SKU; `held` = pieces that orders hold. */
interface StockFigures {
  onHand: number
  committed: number
  available: number
  held: number
}

/** An order, and how its payment stands at WeChat: absent before anyone wanted to pay. */
interface OrderFigures {
  buyerId: string
  state: OrderState
  payableFen: number
  trade?: string
}

/** Everything a journey may move, at one moment: of the whole shop, so that what nobody thought of shows too. */
export interface Books {
  stocks: Record<string, StockFigures>
  orders: Record<string, OrderFigures>
  /** Pieces by buyer and SKU. */
  carts: Record<string, Record<string, number>>
  /** Money that came in at WeChat. */
  inFen: number
}

const MANY = 100

/** Reads the books from the database, by the real SDK, and from the pay platform. */
export async function booksOf({ store, pay }: Pick<LocalShop, 'store' | 'pay'>): Promise<Books> {
  const [stocks, orders, carts] = await Promise.all([
    store.page('stocks', '', MANY),
    store.page('orders', '', MANY),
    store.page('carts', '', MANY),
  ])
  const pieces = (items: Record<string, { quantity: number }>) =>
    Object.fromEntries(Object.entries(items).map(([skuId, { quantity }]) => [skuId, quantity]))
  return {
    stocks: Object.fromEntries(
      stocks.map(stock => {
        const { _id, onHand, committed, available } = stock
        return [_id, { onHand, committed, available, held: heldOf(stock) }]
      }),
    ),
    orders: Object.fromEntries(
      orders.map(({ _id, buyerId, state, payableFen }) => {
        const trade = pay.tradeOf(_id)?.state
        return [_id, { buyerId, state, payableFen, ...(trade ? { trade } : {}) }]
      }),
    ),
    carts: Object.fromEntries(carts.map(({ _id, items }) => [_id, pieces(items)])),
    inFen: pay.money().inFen,
  }
}

/** What differs: SKUs by the figures that do, orders and carts whole. */
export interface Moved {
  stocks?: Record<string, Partial<StockFigures>>
  orders?: Record<string, OrderFigures>
  carts?: Books['carts']
  inFen?: number
}

/** The same books but for this: what a step should have left, and nothing else. */
export function moved({ stocks, orders, carts, inFen }: Books, to: Moved): Books {
  const skus = Object.entries(to.stocks ?? {}).map(([skuId, figures]) => {
    const before = stocks[skuId]
    if (!before) throw new Error(`no stock of ${skuId}`)
    return [skuId, { ...before, ...figures }] as const
  })
  return {
    stocks: { ...stocks, ...Object.fromEntries(skus) },
    orders: { ...orders, ...to.orders },
    carts: { ...carts, ...to.carts },
    inFen: to.inFen ?? inFen,
  }
}
