import type { Order, OrderRefund } from '../../../cloudfunctions/shop/documents'
import type { Store } from '../../../cloudfunctions/shop/ports'
import type { WechatPayPlatform } from '../../../emulator/wechat-pay/platform'

/** The two books that must agree to the fen: the shop's and WeChat Pay's. */
export interface Books {
  store: Pick<Store, 'get'>
  wechat: Pick<WechatPayPlatform, 'tradeOf' | 'refundOf'>
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0)

/** Whether a refund gives the whole of a payment back for which nothing was bought. */
const isStray = (refund: OrderRefund): boolean => refund.lines.length === 0 && refund.freightFen === 0

/** Every payment that came in stands for the order, or goes back whole; never both, never neither. */
function tradeFaults({ wechat }: Books, order: Order): string[] {
  return order.attempts.flatMap(({ outTradeNo }) => {
    const trade = wechat.tradeOf(outTradeNo)
    const bought = order.payment?.outTradeNo === outTradeNo ? [order.payment] : []
    const strays = order.refunds.filter(refund => refund.outTradeNo === outTradeNo && isStray(refund))
    if (!trade?.paid) {
      return bought.length + strays.length > 0 ? [`${outTradeNo}: the shop knows money that never came`] : []
    }
    if (bought.length + strays.length !== 1) {
      return [`${outTradeNo}: paid, ${bought.length} payments and ${strays.length} whole refunds in the shop`]
    }
    const [payment] = bought
    const fits = payment
      ? payment.totalFen === trade.totalFen && payment.transactionId === trade.paid.transactionId
      : strays[0]?.refundFen === trade.totalFen
    return fits ? [] : [`${outTradeNo}: WeChat took ${trade.totalFen}, the shop says otherwise`]
  })
}

/** Every refund that was decided was paid, once, of its sum, and its own document says so. */
async function refundFaults({ store, wechat }: Books, order: Order): Promise<string[]> {
  const faults = await Promise.all(
    order.refunds.map(async ({ id, refundFen, state }) => {
      const paid = wechat.refundOf(id)
      const refund = await store.get('refunds', id)
      if (state !== 'done' || refund?.state !== 'done') return [`refund ${id}: ${state}, ${refund?.state}`]
      return paid?.status === 'SUCCESS' && paid.refundFen === refundFen
        ? []
        : [`refund ${id}: done, but WeChat says ${paid?.status} ${paid?.refundFen}`]
    }),
  )
  return faults.flat()
}

/** What the lines say was given back is what the refunds gave back, and no more than was paid. */
function lineFaults(order: Order): string[] {
  const bought = order.refunds.filter(refund => !isStray(refund))
  const back = sum(bought.map(({ refundFen }) => refundFen))
  const told = sum(order.lines.map(({ refundedFen }) => refundedFen)) + order.freightRefundedFen
  const faults = told === back ? [] : [`lines say ${told} refunded, refunds ${back}`]
  const most = order.payment?.totalFen ?? 0
  return back > most ? [...faults, `refunded ${back} of ${most}`] : faults
}

/** What does not agree between one order at rest and WeChat Pay; empty when all does. */
export async function moneyFaults(books: Books, order: Order): Promise<string[]> {
  const found = [...tradeFaults(books, order), ...(await refundFaults(books, order)), ...lineFaults(order)]
  return found.map(fault => `money of ${order._id}: ${fault}`)
}

/** What these orders say WeChat holds for the shop: to compare with `WechatPayPlatform.money()`. */
export function moneyOf(orders: readonly Order[]): {
  inFen: number
  refundedFen: number
  refundingFen: number
} {
  const refunds = orders.flatMap(order => order.refunds)
  const strays = refunds.filter(isStray)
  return {
    inFen: sum([
      ...orders.map(({ payment }) => payment?.totalFen ?? 0),
      ...strays.map(({ refundFen }) => refundFen),
    ]),
    refundedFen: sum(refunds.map(({ refundFen }) => refundFen)),
    refundingFen: 0,
  }
}
