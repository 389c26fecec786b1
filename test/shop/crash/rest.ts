import type { Order } from '../../../cloudfunctions/shop/documents'
import { figuresOf } from '../../../cloudfunctions/shop/ledger/account'
import { creditedBy, ledgerFaults } from '../../simulation/checks/ledger'
import { moneyFaults } from '../../simulation/checks/money'
import { orderFaults } from '../../simulation/checks/order'
import { stockFaults } from '../../simulation/checks/stock'
import type { AShop } from '../../support/a-shop'
import type { Run } from './scene'

const MINUTE_MS = 60_000
/** Minutes of cron: follow-ups, the deadline of payment, and moves filed and pulled off. */
const PASSES_MS = [1, 2, 13, 3, 3].map(minutes => minutes * MINUTE_MS)

export const ordersOf = (shop: AShop, { buyer }: Run): Promise<Order[]> =>
  shop.ports.store.query('orders', { index: 'byBuyer', equal: { buyerId: buyer }, limit: 100 })

/** WeChat pays out what it has accepted for these orders. Nobody is told: the shop has to ask. */
function payOutRefunds(shop: AShop, orders: readonly Order[]) {
  for (const { id } of orders.flatMap(({ refunds }) => refunds)) {
    if (shop.wechat.refundOf(id)?.status === 'PROCESSING') shop.wechat.settleRefund(id, 'SUCCESS')
  }
}

/** Lets cron do what crashes left, with nothing in its way. */
export async function comeToRest(shop: AShop, runs: readonly Run[]): Promise<void> {
  for (const ms of PASSES_MS) {
    await shop.pass(ms)
    for (const run of runs) payOutRefunds(shop, await ordersOf(shop, run))
  }
}

/** Everything of one run that the shop and WeChat remember, to see that a repeat changes nothing. */
export async function remembered(shop: AShop, run: Run): Promise<unknown> {
  const orders = await ordersOf(shop, run)
  const { store } = shop.ports
  return {
    orders,
    stocks: await Promise.all(run.skus.map(skuId => shop.stock(skuId))),
    refunds: await store.getMany(
      'refunds',
      orders.flatMap(({ refunds }) => refunds.map(({ id }) => id)),
    ),
    earned: (await store.getMany('accounts', creditedBy(orders))).map(figuresOf),
    money: shop.wechat.money(),
    shippings: orders.map(({ payment }) => shop.wx.shippingOf(payment?.transactionId ?? '')),
    messages: shop.wx.messages.filter(({ to }) => to === run.buyer).length,
    incidents: (await store.page('incidents', '', 1000)).length,
  }
}

/** What WeChat was told is what has left, and its one re-upload was not used up on the way. */
function tellingFaults(shop: AShop, { _id, parcels, state, payment, told }: Order): string[] {
  if (!payment || parcels.length === 0 || state === 'closed') return []
  const known = shop.wx.shippingOf(payment.transactionId)
  const there = known?.parcels.map(({ trackingNumber }) => trackingNumber).join(' ')
  const left = [...new Set(parcels.map(({ trackingNumber }) => trackingNumber))].join(' ')
  return [
    ...(there === left ? [] : [`WeChat has ${there} of ${_id}, ${left} has left`]),
    ...(known?.finished === (state !== 'paid') ? [] : [`WeChat has ${_id} finished: ${known?.finished}`]),
    ...(known?.reuploaded && !told?.corrected ? [`the re-upload of ${_id} is used`] : []),
    ...(told?.done === known?.finished ? [] : [`${_id} does not know what WeChat was told`]),
  ]
}

/** A shipped order rests as well here: it waits for its buyer for days. */
const restsAsShipped = (fault: string) => /stuck in (shipped|received)$/.test(fault)

/** What is not as it must be once everything is at rest; `changedByHand` = pieces that staff brought in, by SKU. */
export async function restFaults(
  shop: AShop,
  run: Run,
  changedByHand: Record<string, number> = {},
): Promise<string[]> {
  const orders = await ordersOf(shop, run)
  const { ports, wechat } = shop
  const stocks = await Promise.all(
    run.skus.map(async skuId =>
      stockFaults(ports, await shop.stock(skuId), orders, run.pieces + (changedByHand[skuId] ?? 0)),
    ),
  )
  const money = await Promise.all(orders.map(order => moneyFaults({ store: ports.store, wechat }, order)))
  const waiting = await ports.store.query('outbox', {
    index: 'due',
    range: { field: 'dueAt', above: 0 },
    limit: 10,
  })
  const incidents = (await ports.store.page('incidents', '', 1000)).filter(
    ({ what }) => what !== 'late_money_retaken' && what !== 'late_money_refunded',
  )
  return [
    ...orders.flatMap(orderFaults).filter(fault => !restsAsShipped(fault)),
    ...stocks.flat(),
    ...money.flat(),
    ...orders.flatMap(order => tellingFaults(shop, order)),
    ...(await ledgerFaults(ports.store, orders)),
    ...waiting.map(({ _id, state }) => `outbox ${_id} is ${state}`),
    ...incidents.map(({ what, detail }) => `incident ${what} ${detail}`),
  ]
}
