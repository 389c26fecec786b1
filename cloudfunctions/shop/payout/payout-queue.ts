import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { standingOf } from '../staff/staff'
import { readCards } from './payout-card'

/** Payouts that wait for the owner, the oldest first; under way or over, the newest first. A page at a time; two waves. */
export async function listPayoutQueue(
  ports: Ports,
  { openid }: Caller,
  { which, after }: Parsed<'payout.queue'>,
): Promise<Result<Answer<'payout.queue'>, never>> {
  const most = LIMITS.payoutsPerPage
  const backwards = which !== 'asked'
  const [found, member] = await Promise.all([
    ports.store.query('payouts', {
      ...{ index: 'inQueue', equal: { queue: which }, backwards, limit: most + 1, omit: ['trail'] },
      ...(after && { range: { field: 'listKey', ...(backwards ? { below: after } : { above: after }) } }),
    }),
    ports.store.get('staff', openid),
  ])
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return ok({
    payouts: await readCards(ports, shown, standingOf(member) === 'owner'),
    ...(found.length > most && last && { after: last.listKey }),
  })
}

/** One payout with all that helps to decide; two waves. */
export async function showPayoutToStaff(
  ports: Ports,
  { openid }: Caller,
  { payoutId }: Parsed<'payout.detail'>,
): Promise<Result<Answer<'payout.detail'>, Refused<'payout.detail'>>> {
  const { store } = ports
  const [payout, member] = await Promise.all([store.get('payouts', payoutId), store.get('staff', openid)])
  const [card] = payout ? await readCards(ports, [payout], standingOf(member) === 'owner') : []
  return card ? ok(card) : no('payout_not_found')
}
