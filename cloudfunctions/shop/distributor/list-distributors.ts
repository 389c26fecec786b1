import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { standingOf } from '../staff/staff'
import { distributorView } from './distributor-view'
import type { Distributor } from './document'

const cursorOf = ({ appliedAt, publicId }: Distributor): string => `${appliedAt}:${publicId}`

/** Where the list goes on: behind this moment and person. */
function placeOf(cursor: string): readonly [number, string] {
  const [at = '', publicId = ''] = cursor.split(':')
  return [Number(at) || 0, publicId]
}

/** Distributors in one state, who applied last first, a page at a time; one wave. */
export async function listDistributors(
  { store }: Ports,
  { openid }: Caller,
  { state, after }: Parsed<'distributor.list'>,
): Promise<Result<Answer<'distributor.list'>, never>> {
  const limit = LIMITS.distributorsPerPage
  const [found, member] = await Promise.all([
    store.query('distributors', {
      index: 'byState',
      equal: { state },
      ...(after && { after: placeOf(after) }),
      limit: limit + 1,
    }),
    store.get('staff', openid),
  ])
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return ok({
    distributors: shown.map(person => distributorView(person, standingOf(member))),
    ...(found.length > limit && last && { after: cursorOf(last) }),
  })
}
