import { isDeepStrictEqual } from 'node:util'
import type { Incident, StockMove } from '../../../cloudfunctions/shop/documents'
import { type Day, ordersOf } from '../world/day'
import { afterSaleFaults } from './after-sale'
import { couponFaults } from './coupon'
import { ledgerFaults } from './ledger'
import { moneyFaults, moneyOf } from './money'
import { orderFaults } from './order'
import { payoutFaults } from './payout'
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
  // What goes to distributors is looked at by itself: see `payout.ts`.
  const { transferredFen: _, transferringFen: __, ...is } = wechat.money()
  const told = moneyOf(orders)
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

async function complaintFaults(day: Day): Promise<string[]> {
  const { store } = day.town.ports
  const each = await Promise.all((await ordersOf(day)).map(order => afterSaleFaults(store, order)))
  return each.flat()
}

/** What left was told to WeChat, all of it, and its one re-upload was used by nobody. */
async function tellingFaults(day: Day): Promise<string[]> {
  const orders = (await ordersOf(day)).filter(
    ({ parcels, state }) => parcels.length > 0 && state !== 'closed',
  )
  return orders.flatMap(({ _id, parcels, payment, state, told }) => {
    const known = day.town.wx.shippingOf(payment?.transactionId ?? '')
    const there = new Set(known?.parcels.map(({ trackingNumber }) => trackingNumber))
    const missing = parcels.filter(({ trackingNumber }) => !there.has(trackingNumber))
    return [
      ...(missing.length > 0 ? [`shipping of ${_id}: WeChat was not told of ${missing.length} parcels`] : []),
      ...(known?.reuploaded ? [`shipping of ${_id}: the re-upload is used`] : []),
      ...(state !== 'paid' && !told?.done ? [`shipping of ${_id}: ${state}, and WeChat has not heard`] : []),
    ]
  })
}

async function sleeveFaults(day: Day): Promise<string[]> {
  const orders = await ordersOf(day)
  const coupons = await day.town.ports.store.page('coupons', '', 1000)
  return coupons.flatMap(coupon => couponFaults(coupon, orders))
}

async function leftOver({ town }: Day): Promise<string[]> {
  const { store } = town.ports
  const outbox = await store.page('outbox', '', 1000)
  const incidents = await store.page('incidents', '', 1000)
  return [
    ...outbox
      .filter(({ state }) => state !== 'sent' && state !== 'dropped')
      .map(({ _id, state }) => `outbox ${_id} is ${state}`),
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
    ...(await complaintFaults(day)),
    ...(await shelfFaults(day)),
    ...(await sleeveFaults(day)),
    ...(await tillFaults(day)),
    ...(await openTrades(day)),
    ...(await tellingFaults(day)),
    ...(await ledgerFaults(day.town.ports.store, await ordersOf(day))),
    ...(await payoutFaults(day)),
    ...(await leftOver(day)),
  ]
}
