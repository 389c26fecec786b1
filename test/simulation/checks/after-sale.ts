import { isDeepStrictEqual } from 'node:util'
import { afterSaleLife } from '../../../cloudfunctions/shop/after-sale/after-sale'
import { afterSalesOf, isOver } from '../../../cloudfunctions/shop/after-sale/claims'
import type { AfterSale } from '../../../cloudfunctions/shop/after-sale/document'
import { documentOf } from '../../../cloudfunctions/shop/after-sale/file-after-sale'
import type { Order } from '../../../cloudfunctions/shop/documents'
import type { Store } from '../../../cloudfunctions/shop/ports'
import type { AfterSaleState } from '../../../types/api/after-sale-views'

/** Walks the trail through the life table. */
function walkFault({ id, events, state: is }: AfterSale): string[] {
  let state: AfterSaleState = 'asked'
  for (const { event } of events.slice(1)) {
    const next: AfterSaleState | undefined = afterSaleLife[state][event]
    if (!next) return [`${id}: ${event} while ${state}`]
    state = next
  }
  return state === is ? [] : [`${id}: the trail ends ${state}, it is ${is}`]
}

/** Its refund is there exactly when one was decided, of the sum that was agreed. */
function refundFault(order: Order, { id, refundId, state, lines, freightFen }: AfterSale): string[] {
  const agreedFen = freightFen + lines.reduce((sum, { refundFen }) => sum + refundFen, 0)
  const wanted = state === 'done' ? [agreedFen] : []
  const is = order.refunds.filter(refund => refund.id === refundId).map(({ refundFen }) => refundFen)
  return isDeepStrictEqual(is, wanted) ? [] : [`${id}: ${state}, refunds ${is}, agreed ${wanted}`]
}

/** What is wrong with the after-sales of one order once everything has come to rest; empty when nothing is. */
export async function afterSaleFaults(store: Pick<Store, 'get'>, order: Order): Promise<string[]> {
  const faults = await Promise.all(
    afterSalesOf(order).map(async one => {
      const filed = await store.get('after_sales', one.id)
      return [
        ...(isOver(one) ? [] : [`${one.id} is stuck in ${one.state}`]),
        ...(isDeepStrictEqual(filed, documentOf(order, one))
          ? []
          : [`${one.id}: beside the order it differs`]),
        ...walkFault(one),
        ...refundFault(order, one),
      ]
    }),
  )
  return faults.flat().map(fault => `after-sale of ${order._id}: ${fault}`)
}
