import type { Credit } from '../../../cloudfunctions/shop/attribution/document'
import type { Order } from '../../../cloudfunctions/shop/documents'
import { figuresOf } from '../../../cloudfunctions/shop/ledger/account'
import { proveAccounts } from '../../../cloudfunctions/shop/ledger/prove-accounts'
import { proveCommissions } from '../../../cloudfunctions/shop/ledger/prove-commissions'
import { type AShop, aRequestId } from '../../support/a-shop'
import { giveCredit } from '../../support/credit'
import { placed } from '../../support/shopping'

export const DAY_MS = 24 * 3_600_000

/** Three boxes of 39.90 yuan. */
export const THREE = { lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 3, priceFen: 3990 }] }

/** An order with a credit, paid at WeChat; the shop has not heard. */
export async function soldUnheard(
  shop: AShop,
  buyer: string,
  { credit, wish = THREE }: { credit?: Credit; wish?: Parameters<typeof placed>[2] } = {},
): Promise<string> {
  const number = await placed(shop, buyer, wish)
  await giveCredit(shop, number, credit)
  shop.payUp(await shop.ask('payment.start', { number }, buyer), buyer)
  return number
}

/** The same, heard of. */
export async function sold(
  shop: AShop,
  buyer: string,
  how: Parameters<typeof soldUnheard>[2] = {},
): Promise<Order> {
  const number = await soldUnheard(shop, buyer, how)
  await shop.notify({ outTradeNo: number })
  return shop.order(number)
}

/** Pieces and money of the first line go back, and WeChat says that the money has arrived. */
export async function giveBack(shop: AShop, number: string, quantity: number, refundFen: number) {
  const input = {
    ...{ requestId: aRequestId(), number, freightFen: 0, reason: '坏了' },
    lines: [{ lineId: '1', quantity, refundFen, restock: false }],
  }
  await shop.ask('refund.give', input, 'owner-1')
  const outRefundNo = (await shop.order(number)).refunds.at(-1)?.id ?? ''
  shop.wechat.settleRefund(outRefundNo, 'SUCCESS')
  await shop.notify({ outRefundNo })
}

/** Everything is sent, and the buyer says that it is here. */
export async function received(shop: AShop, { _id: number, buyerId }: Order): Promise<void> {
  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await shop.ask('order.ship', { requestId: aRequestId(), number, ...parcel }, 'owner-1')
  await shop.pass(60_000)
  const merchant = { merchant_id: shop.ports.pay.mchId, merchant_trade_no: number }
  shop.wx.confirm(merchant, buyerId)
  await shop.ask('order.receive', { number }, buyerId)
}

/** Figures that are not nothing. */
export async function figures(shop: AShop, id = 'd-1') {
  const is = figuresOf(await shop.ports.store.get('accounts', id))
  return Object.fromEntries(Object.entries(is).filter(([, fen]) => fen !== 0))
}

/** How many accounts and orders the night finds wrong. */
export const proven = async (shop: AShop): Promise<number[]> => [
  await proveAccounts(shop.ports),
  await proveCommissions(shop.ports),
]
