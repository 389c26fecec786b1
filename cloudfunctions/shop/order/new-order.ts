import type { Parsed } from '../../../types/api'
import { type Fen, fen, sumFen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Order, OrderLine, Product, ShopDocument, Stock } from '../documents'
import { piecesOf } from '../stock/stock'
import { PLACING_MS } from './order'
import { keyAt } from './order-keys'
import { orderFindBy } from './order-words'

export type PlaceInput = Parsed<'order.place'>

type Refusal =
  | 'sku_not_found'
  | 'off_sale'
  | 'price_changed'
  | 'out_of_stock'
  | 'quantity_too_large'
  | 'no_return_not_agreed'

/** What the goods cost to send: goods of `freeFromFen` and more travel free. */
export const freightOf = (shop: Pick<ShopDocument, 'freightFen' | 'freeFromFen'>, goodsFen: Fen): Fen =>
  goodsFen >= shop.freeFromFen ? fen(0) : shop.freightFen

/** Lines as the shop sells them now, or why it does not sell them so. */
export function priceLines(input: PlaceInput, products: readonly Product[]): Result<OrderLine[], Refusal> {
  const lines: OrderLine[] = []
  for (const [i, { productId, skuId, quantity, priceFen }] of input.lines.entries()) {
    const product = products.find(({ _id }) => _id === productId)
    const sku = product?.skus.find(({ id }) => id === skuId)
    if (!product || !sku) return no('sku_not_found', [skuId])
    if (!product.onSale) return no('off_sale', [skuId])
    if (sku.priceFen !== priceFen) return no('price_changed', [skuId])
    if (product.noReturn && !input.agreedNoReturn) return no('no_return_not_agreed', [skuId])
    lines.push({
      id: String(i + 1),
      productId,
      skuId,
      name: product.name,
      spec: sku.specs.join(' '),
      picture: sku.picture ?? product.pictures[0] ?? '',
      priceFen: sku.priceFen,
      quantity,
      paidFen: fen(sku.priceFen * quantity),
      shipped: 0,
      refunded: 0,
      refundedShipped: 0,
      refundedFen: fen(0),
      noReturn: product.noReturn,
    })
  }
  const tooMany = [...piecesOf(lines)].find(([, n]) => n > LIMITS.quantityPerLine)
  return tooMany ? no('quantity_too_large', [tooMany[0]]) : ok(lines)
}

/** The SKUs of which the shelf has too few for these lines, taken together. */
export function tooFew(lines: readonly OrderLine[], stocks: readonly Stock[]): string[] {
  const available = new Map(stocks.map(stock => [stock._id, stock.available]))
  return [...piecesOf(lines)].filter(([skuId, n]) => (available.get(skuId) ?? 0) < n).map(([skuId]) => skuId)
}

/** Whether it costs what the buyer was shown: settings and coupons may have changed since. Nothing shown, nothing to compare. */
export const costsAsShown = (
  { payableFen }: Pick<Order, 'payableFen'>,
  { payableFen: shown }: Pick<PlaceInput, 'payableFen'>,
): boolean => shown === undefined || shown === payableFen

/** Too many at once? Unpaid orders hold stock, and a flood helps nobody. `recent`: the buyer's latest orders. */
export function mayPlace(
  { unpaid, recent }: { unpaid: number; recent: readonly Pick<Order, 'placedAt'>[] },
  now: number,
): Result<true, 'too_many_unpaid' | 'too_fast'> {
  if (unpaid >= LIMITS.unpaidOrdersPerBuyer) return no('too_many_unpaid')
  const justNow = recent.filter(({ placedAt }) => placedAt > now - 60_000)
  return justNow.length >= LIMITS.ordersPerBuyerPerMinute ? no('too_fast') : ok(true)
}

/** The order as it is written before anything is reserved. */
export function newOrder(
  shop: ShopDocument,
  input: PlaceInput,
  {
    number,
    buyerId,
    lines,
    fingerprint,
    at,
  }: Pick<Order, 'buyerId' | 'lines' | 'fingerprint'> & {
    number: string
    at: number
  },
): Order {
  const goodsFen = sumFen(lines.map(line => line.paidFen))
  const freightFen = freightOf(shop, goodsFen)
  return {
    _id: number,
    buyerId,
    state: 'placing',
    lines,
    goodsFen,
    discountFen: fen(0),
    freightFen,
    freightRefundedFen: fen(0),
    payableFen: sumFen([goodsFen, freightFen]),
    address: input.address,
    note: input.note,
    placedAt: at,
    payBy: at + shop.payWithinMinutes * 60_000,
    attempts: [],
    parcels: [],
    refunds: [],
    events: [{ event: 'place', at, by: buyerId }],
    fingerprint,
    todo: [],
    todoAt: 0,
    dueAt: at + PLACING_MS,
    listKey: keyAt(at, number),
    findBy: orderFindBy({ address: input.address, lines }),
    saleKey: '',
    shipKey: '',
    refundKey: '',
    rev: 0,
  }
}
