import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { reasonOf } from './untold-reason'

/** Payments that WeChat holds back because it would not, or could not, take their shipping; longest first. */
export async function listUntold(
  { store }: Ports,
  _caller: Caller,
  { after }: Parsed<'shipping.untold'>,
): Promise<Result<Answer<'shipping.untold'>, never>> {
  const limit = LIMITS.ordersPerPage
  const found = await store.query('outbox', {
    index: 'byKindInState',
    equal: { kind: 'shipping', state: 'failing' },
    ...(after && { range: { field: 'listKey', above: after } }),
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  const numbers = shown.map(({ subjectId }) => subjectId)
  const orders = numbers.length > 0 ? await store.getMany('orders', numbers, ['lines', 'events', 'todo']) : []
  const nameOf = (number: string) => orders.find(({ _id }) => _id === number)?.address.name ?? ''
  const last = shown.at(-1)
  return ok({
    items: shown.map(({ subjectId, at, tries, lastError }) => ({
      number: subjectId,
      name: nameOf(subjectId),
      at,
      tries,
      why: reasonOf(lastError),
      replaces: lastError === 'told_otherwise',
    })),
    ...(found.length > limit && last && { after: last.listKey }),
  })
}
