import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { afterSaleCard } from './after-sale-view'

const limit = LIMITS.afterSalesPerPage
/** What a list does not tell. The first event tells when it was asked, so events stay. */
const omit = ['words', 'pictures', 'returnTo', 'parcel']

/** The caller's after-sales, newest first, a page at a time. */
export async function listAfterSales(
  { store }: Ports,
  { openid }: Caller,
  { after }: Parsed<'after_sale.list'>,
): Promise<Result<Answer<'after_sale.list'>, never>> {
  const found = await store.query('after_sales', {
    index: 'byBuyer',
    equal: { buyerId: openid },
    ...(after && { range: { field: 'listKey', below: after } }),
    limit: limit + 1,
    omit,
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return ok({
    afterSales: shown.map(afterSaleCard),
    ...(found.length > limit && last && { after: last.listKey }),
  })
}

/** The shop's after-sales by whose turn it is: the most urgent first, of those that are over the latest. */
export async function queueAfterSales(
  { store }: Ports,
  _caller: Caller,
  { turn, after }: Parsed<'after_sale.queue'>,
): Promise<Result<Answer<'after_sale.queue'>, never>> {
  const backwards = turn === 'over'
  const found = await store.query('after_sales', {
    index: 'byTurn',
    equal: { turn },
    ...(after && { range: { field: 'queueKey', ...(backwards ? { below: after } : { above: after }) } }),
    backwards,
    limit: limit + 1,
    omit,
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return ok({
    afterSales: shown.map(afterSaleCard),
    ...(found.length > limit && last && { after: last.queueKey }),
  })
}
