import { isDeepStrictEqual } from 'node:util'
import type { Incident, StockMove } from '../../../cloudfunctions/shop/documents'
import { type Day, ordersOf } from '../world/day'
import { moneyFaults, moneyOf } from './money'
import { orderFaults } from './order'
import { stockFaults } from './stock'

/** What the shop tells its seller on days when all is well in the end. */
const HARMLESS: readonly Incident['what'][] = ['late_money_retaken', 'late_money_refunded']

const byHand = (moves: readonly StockMove[], skuId: string): number =>
  moves
    .filter(move => move.skuId === skuId && move.id.startsWith('hand:'))
    .reduce((sum, { onHand }) => sum + onHand, 0)

async function shelfFaults(day: Day): Promise<string[]> {
  const { ports } = day.town
  const orders = await ordersOf(day)
  const moves = await ports.store.page('stock_moves', '', 1000)
  const faults = await Promise.all(
    day.goods.map(async ({ sku, pieces }) => {
      const stock = await ports.store.get('stocks', sku.id)
      return stock
        ? stockFaults(ports, stock, orders, pieces + byHand(moves, sku.id))
        : [`stock ${sku.id} is gone`]
    }),
  )
  return faults.flat()
}

async function tillFaults(day: Day): Promise<string[]> {
  const { wechat, ports } = day.town
  const orders = await ordersOf(day)
  const each = await Promise.all(orders.map(order => moneyFaults({ store: ports.store, wechat }, order)))
  const [told, is] = [moneyOf(orders), wechat.money()]
  const all = isDeepStrictEqual(told, is)
    ? []
    : [`till: orders ${JSON.stringify(told)}, WeChat ${JSON.stringify(is)}`]
  return [...each.flat(), ...all]
}

/** On a calm day WeChat takes no more money for what is closed. (A run that dies may leave it open until its deadline.) */
async function openTrades(day: Day): Promise<string[]> {
  const { mishapPermille, mistakenPercent } = day.luck.weather
  if (mishapPermille + mistakenPercent > 0) return []
  return (await ordersOf(day))
    .filter(({ state, _id }) => state === 'closed' && day.town.wechat.tradeOf(_id)?.state === 'NOTPAY')
    .map(({ _id }) => `money of ${_id}: WeChat would still take money for a closed order`)
}

async function leftOver({ town }: Day): Promise<string[]> {
  const { store } = town.ports
  const outbox = await store.page('outbox', '', 1000)
  const incidents = await store.page('incidents', '', 1000)
  return [
    ...outbox.filter(({ state }) => state !== 'sent').map(({ _id, state }) => `outbox ${_id} is ${state}`),
    ...incidents
      .filter(({ what }) => !HARMLESS.includes(what))
      .map(({ what, orderNumber, detail }) => `incident ${what} ${orderNumber} ${detail}`),
  ]
}

/** All that is wrong with a day once it has come to rest; empty when nothing is. */
export async function dayFaults(day: Day): Promise<string[]> {
  return [
    ...day.surprises,
    ...(await ordersOf(day)).flatMap(orderFaults),
    ...(await shelfFaults(day)),
    ...(await tillFaults(day)),
    ...(await openTrades(day)),
    ...(await leftOver(day)),
  ]
}
