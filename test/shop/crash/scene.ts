import type { Product } from '../../../cloudfunctions/shop/documents'
import { fen } from '../../../types/fen'
import type { AShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { aWish } from '../../support/shopping'

/** Who and what one run is about: a buyer and goods of its own, so that runs in one shop do not meet. */
export interface Run {
  buyer: string
  owner: string
  product: Product
  /** Two SKUs, so that every step has parallel calls. */
  skus: [string, string]
  /** Pieces of each SKU at first. */
  pieces: number
}

/** One use case that is to be cut off at each of its calls. `S` = what its preparation leaves behind. */
export interface Scene<S> {
  /** Pieces of each SKU at first; 5 by default. */
  pieces?: number
  /** Brings the shop to where the use case begins. */
  prepare(shop: AShop, run: Run): Promise<S>
  /** WeChat asks: it repeats at once what was not answered with ok. Without this, cron alone mends what broke. */
  byWechat?: true
  /** Nothing else may wait meanwhile: see `Walk`. */
  alone?: true
  /** The use case under faults: as the phone, WeChat or a timer asks for it. Repeated later word for word. */
  act(shop: AShop, run: Run, start: S): Promise<{ ok: boolean } | undefined>
  /** What must hold in the end, however often `act` was cut off: what does not, in words. */
  outcome(shop: AShop, run: Run, start: S): Promise<string[]>
}

/** Fills the shop for one run. */
export async function aRun(shop: AShop, name: string, pieces: number): Promise<Run> {
  const skus: Run['skus'] = [`${name}-a`, `${name}-b`]
  const product = aProduct({
    _id: name,
    skus: skus.map((id, i) => ({ id, specs: [`${i + 1} 号`], priceFen: fen(1990 + 1000 * i) })),
    rank: `000001:${name}`,
  })
  await stockUp(shop, pieces, product)
  return { buyer: `buyer-${name}`, owner: 'owner-1', product, skus, pieces }
}

/** Two pieces of one SKU and one of the other. */
export const wishOf = ({ product, skus }: Run) => {
  const [first, second] = product.skus
  return aWish({
    lines: [
      { productId: product._id, skuId: skus[0], quantity: 2, priceFen: first?.priceFen ?? 0 },
      { productId: product._id, skuId: skus[1], quantity: 1, priceFen: second?.priceFen ?? 0 },
    ],
  })
}

/** The wish above, placed. */
export const place = async (shop: AShop, run: Run): Promise<string> =>
  (await shop.ask('order.place', wishOf(run), run.buyer)).number

/** Placed, and paid at WeChat; the shop has not heard. */
export async function pay(shop: AShop, run: Run): Promise<string> {
  const number = await place(shop, run)
  shop.payUp(await shop.ask('payment.start', { number }, run.buyer), run.buyer)
  return number
}

/** Placed, paid and settled. */
export async function buy(shop: AShop, run: Run): Promise<string> {
  const number = await pay(shop, run)
  await shop.notify({ outTradeNo: number })
  return number
}

/** A timer asks, some time later: it takes no answer. */
export async function cronAfter(shop: AShop, ms: number): Promise<undefined> {
  await shop.pass(ms)
}
