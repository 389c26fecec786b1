import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/**
 * The first owner claims the shop by the one-time token of its deployment: one conditional update, so that of two who
 * hold the token one wins. Claiming again as the owner mends what a crash left.
 */
export async function claimShop(
  { store, clock, ids }: Ports,
  { openid }: Caller,
  { token }: Parsed<'staff.claim'>,
): Promise<Result<Answer<'staff.claim'>, Refused<'staff.claim'>>> {
  const claimed = await store.change(
    'shop',
    'shop',
    { ownerId: '', claimHash: ids.digest(token) },
    { set: { ownerId: openid, claimHash: '' } },
  )
  if (!claimed && (await store.get('shop', 'shop'))?.ownerId !== openid) return no('claim_refused')
  await store.add('staff', { _id: openid, role: 'owner', name: '店主', at: clock.now() })
  return ok({ role: 'owner' })
}
