import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { invitationId, invitationView, isOpen } from './invitation'

/** What the opener of a card is invited to, and by whom; who has accepted it already may look again. */
export async function showInvitation(
  { store, clock, ids }: Ports,
  { openid }: Caller,
  { token }: Parsed<'staff.invitation'>,
): Promise<Result<Answer<'staff.invitation'>, Refused<'staff.invitation'>>> {
  const [invitation, shop] = await Promise.all([
    store.get('invitations', invitationId(ids, token)),
    store.get('shop', 'shop'),
  ])
  if (!invitation) return no('invitation_over')
  if (!isOpen(invitation, clock.now()) && invitation.acceptedBy !== openid) return no('invitation_over')
  const owner = await store.get('staff', invitation.invitedBy)
  return ok({ shopName: shop?.name ?? '', invitation: invitationView(invitation, owner) })
}
