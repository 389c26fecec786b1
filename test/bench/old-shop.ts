import { dayOf, endOf, startOf } from '../../cloudfunctions/shop/beijing'
import { rankAt } from '../../cloudfunctions/shop/catalog/rank'
import { withKeys } from '../../cloudfunctions/shop/catalog/sort-keys'
import type { Incident, Order, OutboxItem, Product, Refund, Stock } from '../../cloudfunctions/shop/documents'
import { orderKeys } from '../../cloudfunctions/shop/order/order-keys'
import { openingStock } from '../../cloudfunctions/shop/stock/stock'
import type { Day } from '../../cloudfunctions/shop/today/document'
import { noSums, plus, saleSums } from '../../cloudfunctions/shop/today/sums'
import { fen } from '../../types/fen'
import type { AShop } from '../support/a-shop'
import { diceOf, orderAt } from './old-orders'
import { afterSalesOf, auditOf, movesOf } from './old-records'
import { sharingOf } from './old-sharing'

const SKUS_PER_PRODUCT = 4

const PLACES = [
  '青坡',
  '云岭',
  '松溪',
  '白水',
  '石门',
  '枫桥',
  '南湖',
  '黄泥',
  '龙井',
  '沙洲',
  '半山',
  '清河',
]
const KINDS = [
  '脐橙',
  '红薯',
  '白茶',
  '蜂蜜',
  '鸡蛋',
  '葡萄',
  '板栗',
  '花生',
  '草莓',
  '鲜鱼',
  '黄桃',
  '大米',
  '土豆',
]

function productsOf(skus: number): Product[] {
  return Array.from({ length: Math.ceil(skus / SKUS_PER_PRODUCT) }, (_, i) => {
    const name = `${PLACES[i % PLACES.length]}${KINDS[(i * 7) % KINDS.length]}${i}号`
    const id = `goods-${i}`
    return withKeys(
      {
        ...{
          _id: id,
          name,
          sub: '坏果包赔',
          unit: '箱',
          pictures: [],
          detailPictures: [],
          specNames: ['规格'],
        },
        ...{ categoryId: `c-${i % 20}`, topCategoryId: `c-${i % 20}`, noReturn: false, onSale: i % 10 !== 0 },
        rank: rankAt(i + 1, id),
        skus: Array.from({ length: SKUS_PER_PRODUCT }, (_, n) => ({
          ...{
            id: `sku-${i}-${n}`,
            specs: [`${n + 1}斤装`],
            priceFen: fen(1_000 + ((i * 37 + n * 911) % 9_000)),
          },
        })),
      },
      0,
    )
  })
}

/** Every 30th paid order got some money back. */
function refundsOf(orders: Order[]): Refund[] {
  return orders.flatMap((order, i) => {
    if (i % 30 !== 0 || !order.payment || order.state === 'paid') return []
    const at = order.payment.at + 3_600_000
    const id = `${order._id.slice(0, 15)}R`
    const sums = { outTradeNo: order._id, totalFen: order.payment.totalFen, refundFen: fen(100) }
    const known = { id, ...sums, freightFen: fen(0), lines: [], reason: '坏果', at, state: 'done' as const }
    orders[i] = { ...order, refunds: [known], ...orderKeys({ ...order, refunds: [known] }) }
    const rest = { attempt: 1, orderNumber: order._id, reason: '坏果', why: '', at, dueAt: 0, tries: 1 }
    return [{ _id: id, ...sums, ...rest, state: i === 0 ? ('attention' as const) : ('done' as const) }]
  })
}

/** Refunds and shippings that WeChat was told of; the newest of each kind are stuck. */
const outboxOf = (refunds: readonly Refund[], orders: readonly Order[]): OutboxItem[] => {
  const told = { dueAt: 0, leasedUntil: 0, tries: 1, lastError: '', rev: 1 }
  const refunded = refunds.map(({ _id: subjectId, at }) => ({ kind: 'refund' as const, subjectId, at }))
  const shipped = orders
    .filter(({ state }) => state === 'shipped')
    .map(({ _id: subjectId, placedAt: at }) => ({ kind: 'shipping' as const, subjectId, at }))
  return [refunded, shipped].flatMap(items =>
    items.map((item, i) => ({
      ...{ _id: `${item.kind}:${item.subjectId}`, ...item, ...told, listKey: `${item.at}:${item.subjectId}` },
      state: i < 15 ? 'failing' : 'sent',
    })),
  )
}

const incidentsOf = (orders: readonly Order[]): Incident[] =>
  orders
    .filter((_, i) => i % 100 === 0)
    .map(({ _id, placedAt }, i) => ({
      ...{ _id: `amount_differs:${_id}`, what: 'amount_differs', orderNumber: _id, detail: '', amountFen: 1 },
      ...{ at: placedAt, state: i < 3 ? 'open' : 'resolved' },
    }))

function daysOf(orders: readonly Order[], now: number): Day[] {
  const byDay = new Map<string, Day>()
  for (const order of orders) {
    if (!order.payment) continue
    const id = dayOf(order.payment.at)
    const day = byDay.get(id) ?? {
      ...{ _id: id, counted: noSums(), live: noSums(), best: [], rev: 1 },
      ...{ upTo: Math.min(endOf(id), now), asOf: Math.min(endOf(id), now), done: endOf(id) <= now },
    }
    byDay.set(id, { ...day, counted: plus(day.counted, saleSums(order)) })
  }
  const today = dayOf(now)
  if (!byDay.has(today))
    byDay.set(today, {
      ...{ _id: today, counted: noSums(), live: noSums(), best: [], rev: 1, done: false },
      ...{ upTo: startOf(today), asOf: now },
    })
  return [...byDay.values()]
}

/** Fills an empty shop with so many orders, the newest of just now, and SKUs. Answers some to ask for. */
export async function growOld(
  shop: AShop,
  { orders: count, skus, seed = 1 }: { orders: number; skus: number; seed?: number },
): Promise<{ newest: Order; middle: Order }> {
  const { cloudbase, clock } = shop
  const [dice, now] = [diceOf(seed), clock.now()]
  const products = productsOf(skus)
  const orders = Array.from({ length: count }, (_, i) => orderAt(dice, products, i, now))
  const refunds = refundsOf(orders)
  const sharing = sharingOf(shop.ports.ids, orders)
  const stocks: Stock[] = products.flatMap(product =>
    product.skus.map(({ id }) => ({
      ...openingStock(product, id, Math.floor(dice() * 300), { at: now, by: 'bench' }),
      unfiled: [],
      fileAt: 0,
    })),
  )
  const fill = {
    orders,
    products,
    stocks,
    refunds,
    outbox: outboxOf(refunds, orders),
    incidents: incidentsOf(orders),
    after_sales: afterSalesOf(orders),
    stock_moves: movesOf(orders),
    audit: auditOf(orders),
    ...sharing,
  }
  for (const [name, docs] of Object.entries(fill))
    await cloudbase.fill(
      name,
      docs.map(doc => ({ ...doc })),
    )
  await cloudbase.fill(
    'days',
    daysOf(orders, now).map(doc => ({ ...doc })),
  )
  // A connection that was kept while all this went in has timed out meanwhile: this call finds out.
  await shop.call('staff.me', {})
  return { newest: orders[0] as Order, middle: orders[count >> 1] as Order }
}
