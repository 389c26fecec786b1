import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { Invitation } from './document'
import { invitationId, invitationView, tokenOf } from './invitation'

const HOUR_MS = 3_600_000

/** Invitations that can still be accepted. */
export const openInvitations = ({ store, clock }: Ports): Promise<Invitation[]> =>
  store.query('invitations', {
    index: 'inState',
    equal: { state: 'open' },
    range: { field: 'expiresAt', above: clock.now() },
    limit: LIMITS.openInvitations,
  })

/** The owner makes an invitation for one clerk. The same request makes one, and tells the same secret again. */
export async function inviteClerk(
  ports: Ports,
  { openid }: Caller,
  { requestId, name }: Parsed<'staff.invite'>,
): Promise<Result<Answer<'staff.invite'>, Refused<'staff.invite'>>> {
  const { store, clock, ids } = ports
  const token = tokenOf(ids, openid, requestId)
  const id = invitationId(ids, token)
  const [open, known, owner, shop] = await Promise.all([
    openInvitations(ports),
    store.get('invitations', id),
    store.get('staff', openid),
    store.get('shop', 'shop'),
  ])
  if (!known && open.length >= LIMITS.openInvitations) return no('too_many_invitations')
  const at = clock.now()
  const made: Invitation = {
    ...{ _id: id, name, invitedBy: openid, at, expiresAt: at + LIMITS.invitationHours * HOUR_MS },
    ...{ state: 'open', acceptedBy: '', acceptedAt: 0 },
  }
  if (!known) await store.add('invitations', made)
  return ok({ token, invitation: invitationView(known ?? made, owner), shopName: shop?.name ?? '' })
}
