import type { Order, OrderLine, Product } from '../../cloudfunctions/shop/documents'
import { keyAt, orderKeys } from '../../cloudfunctions/shop/order/order-keys'
import { orderFindBy } from '../../cloudfunctions/shop/order/order-words'
import type { OrderState } from '../../types/api/order'
import { fen, sumFen } from '../../types/fen'

const DAY_MS = 86_400_000
/** So few that a shop of 1,000 orders has lived through a whole week, which is what 今日 draws. */
const ORDERS_PER_DAY = 125
/** So few ends of phone numbers that a young shop, too, finds a whole page under each. */
const TAILS = 40
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const NAMES = ['阿禾', '小满', '林秋', '王立春', '陈谷雨', '周白露', '吴霜降', '郑惊蛰', '何清明', '许芒种']
const CITIES = ['杭州市', '上海市', '成都市', '武汉市', '西安市']

/** Numbers in [0, 1) by a seed (mulberry32). */
export function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Dice = () => number
const pick = <T>(dice: Dice, all: readonly T[]): T => all[Math.floor(dice() * all.length)] as T

/** A number as the shop makes them, by place. */
const numberOf = (i: number): string =>
  Array.from({ length: 16 }, (_, at) => BASE32[(i >> (5 * Math.min(at, 5))) & 31] ?? 'A').join('')

const linesOf = (dice: Dice, products: readonly Product[]): OrderLine[] =>
  Array.from({ length: 1 + Math.floor(dice() * 3) }, (_, i) => {
    const product = pick(dice, products)
    const sku = pick(dice, product.skus)
    const quantity = 1 + Math.floor(dice() * 3)
    return {
      ...{ id: String(i + 1), productId: product._id, skuId: sku.id, name: product.name, quantity },
      ...{ spec: sku.specs.join(' '), picture: '', priceFen: sku.priceFen, noReturn: false },
      ...{ shipped: 0, refunded: 0, refundedShipped: 0, refundedFen: fen(0) },
      paidFen: fen(sku.priceFen * quantity),
    }
  })

/** Where an order of this age stands: a day until it is shipped, four on the road, a week until it is over. */
function stateAt(ageDays: number, chance: number): OrderState {
  if (chance < 0.08) return 'closed'
  if (ageDays < 0.4) return 'paid'
  if (ageDays < 5) return 'shipped'
  return ageDays < 12 ? 'received' : 'completed'
}

/** The i-th order back from now, of a shop that sells as much every day. */
export function orderAt(dice: Dice, products: readonly Product[], i: number, now: number): Order {
  const placedAt = now - Math.floor((i + dice()) * (DAY_MS / ORDERS_PER_DAY))
  const state = stateAt((now - placedAt) / DAY_MS, dice())
  const number = numberOf(i + 1)
  const bought = linesOf(dice, products)
  const sent = ['shipped', 'received', 'completed'].includes(state)
  const lines = bought.map(line => (sent ? { ...line, shipped: line.quantity } : line))
  const goodsFen = sumFen(lines.map(line => line.paidFen))
  const address = {
    ...{ name: pick(dice, NAMES), phone: `1380000${String(Math.floor(dice() * TAILS)).padStart(4, '0')}` },
    ...{ province: '浙江省', city: pick(dice, CITIES), county: '西湖区', detail: '文一路 18 号' },
  }
  const paidAt = placedAt + 60_000
  const buyerId = `buyer-${Math.floor(dice() * 5_000)}`
  const isPaid = state !== 'closed'
  const order: Order = {
    ...{ _id: number, buyerId, state, lines, goodsFen, discountFen: fen(0), freightFen: fen(800) },
    ...{ freightRefundedFen: fen(0), payableFen: sumFen([goodsFen, 800]), address, note: '', placedAt },
    payBy: placedAt + 900_000,
    attempts: [],
    parcels: [],
    refunds: [],
    events: [
      { event: 'place', at: placedAt, by: buyerId },
      ...(isPaid ? [{ event: 'pay', at: paidAt, by: buyerId }] : []),
    ],
    ...(isPaid
      ? {
          payment: {
            outTradeNo: number,
            transactionId: `t-${i}`,
            totalFen: sumFen([goodsFen, 800]),
            at: paidAt,
          },
        }
      : { closeReason: 'timeout' as const }),
    ...{ fingerprint: '', todo: [], todoAt: 0, dueAt: 0, listKey: keyAt(placedAt, number), rev: 3 },
    ...{ findBy: orderFindBy({ address, lines }), saleKey: '', shipKey: '', refundKey: '' },
  }
  return { ...order, ...orderKeys(order) }
}
