import { serve } from '../../../cloudfunctions/runtime/serve'
import type { Order, Sku } from '../../../cloudfunctions/shop/documents'
import { openingStock } from '../../../cloudfunctions/shop/stock/stock'
import type { EndpointName, Input, Reply } from '../../../types/api'
import { fen } from '../../../types/fen'
import { aProduct } from '../../support/documents'
import { Cloud } from './cloud'
import type { Dice } from './dice'
import { Luck, type Weather, weatherOf } from './luck'
import { openAccounts } from './sharers'
import type { Town } from './town'
import { Turns } from './turns'

/** As declared in `config/functions.ts`: how long a call of a phone may run. */
const API_MS = 20_000
const BUYERS = 6
export const OWNER = 'the-owner'

/** Goods on sale today: few pieces of each, and everybody wants them. */
export interface Goods {
  productId: string
  sku: Sku
  pieces: number
}

/** One day of the shop: who lives it, on what, and under which weather. */
export interface Day {
  town: Town
  dice: Dice
  turns: Turns
  luck: Luck
  cloud: Cloud
  goods: Goods[]
  buyers: string[]
  /** People who still have something to do; the day's machines stop when nobody is left. */
  busy: { people: number }
  /** Notices that WeChat has not delivered yet. */
  letters: Letter[]
  /** Transfers that WeChat has not told of yet, once for each time that it will. */
  transferLetters: string[]
  /** Orders for which a pay sheet was opened. */
  opened: Set<string>
  /** What nobody should ever have been told, in words. */
  surprises: string[]
}

/** A notice on its way. */
export interface Letter {
  of: { outTradeNo: string } | { outRefundNo: string }
  notBefore: number
}

/** A day begins: goods on the shelf, an owner at the counter. The dice make the weather unless it is given. */
export async function openDay(
  town: Town,
  dice: Dice,
  weather: Weather = weatherOf(dice.of('weather')),
): Promise<Day> {
  const turns = new Turns(dice.of('turns'))
  const luck = new Luck(dice.of('luck'), weather)
  const cloud = new Cloud({ ports: town.ports, clock: town.clock, turns, luck })
  const goods = await stockUp(town, dice.of('goods'))
  await town.ports.store.add('staff', { _id: OWNER, role: 'owner', at: town.clock.now() })
  await openAccounts(town, dice.of('accounts'))
  await offerCoupons(town)
  const buyers = Array.from({ length: BUYERS }, (_, i) => `buyer-${i + 1}`)
  return {
    town,
    dice,
    turns,
    luck,
    cloud,
    goods,
    buyers,
    busy: { people: 0 },
    letters: [],
    transferLetters: [],
    opened: new Set(),
    surprises: [],
  }
}

/** Offers of the day, by their ids: one that nearly every order reaches, one for large ones. */
export const OFFERS = ['off-1', 'off-20'] as const

async function offerCoupons({ ports, clock }: Town): Promise<void> {
  const [from, until] = [clock.now() - 1, clock.now() + 24 * 3_600_000]
  const sums = { 'off-1': [300, 101], 'off-20': [8_000, 2_003] } as const
  for (const id of OFFERS) {
    const [minFen, offFen] = sums[id]
    const offer = { _id: id, name: id, minFen: fen(minFen), offFen: fen(offFen), from, until }
    await ports.store.add('coupon_batches', offer)
  }
}

/** Two products of two SKUs. */
async function stockUp({ ports, clock }: Town, dice: Dice): Promise<Goods[]> {
  const products = ['tea', 'honey'].map(id =>
    aProduct({
      _id: id,
      skus: ['s', 'l'].map(size => ({
        id: `${id}-${size}`,
        specs: [size],
        priceFen: fen(dice.between(100, 9000)),
      })),
      rank: `000001:${id}`,
    }),
  )
  const goods = products.flatMap(product =>
    product.skus.map(sku => ({ product, productId: product._id, sku, pieces: dice.between(1, 10) })),
  )
  for (const product of products) await ports.store.add('products', product)
  for (const { product, sku, pieces } of goods) {
    const how = { at: clock.now(), by: OWNER }
    await ports.store.add('stocks', openingStock(product, sku.id, pieces, how))
  }
  return goods
}

/** All orders of the day, as they stand. */
export const ordersOf = ({ town }: Day): Promise<Order[]> => town.ports.store.page('orders', '', 1000)

/** A phone calls. Nothing back = it heard nothing, or that something went wrong. */
export async function call<N extends EndpointName>(
  day: Day,
  openid: string,
  name: N,
  input: Input<N>,
): Promise<Reply<N> | undefined> {
  const requestId = 'day'
  const outcome = await day.cloud.run(`${openid} ${name}`, API_MS, ports =>
    serve(ports, { name, input, openid, requestId }),
  )
  if (outcome.kind !== 'answered') return undefined
  const reply = outcome.value as Reply<N>
  if (reply.ok) return reply
  if (reply.error === 'internal' && day.luck.weather.mishapPermille === 0)
    day.surprises.push(`${name}: internal`)
  return reply.error === 'internal' ? undefined : reply
}
