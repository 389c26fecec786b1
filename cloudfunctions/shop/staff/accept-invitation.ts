import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { Invitation, StaffMember } from './document'
import { invitationId, isOpen } from './invitation'
import { standingOf } from './staff'

/** One conditional update: of many who open one card, one is let in. Undefined when it was nobody or somebody else. */
async function taken(ports: Ports, openid: string, seen: Invitation): Promise<Invitation | undefined> {
  if (seen.acceptedBy === openid) return seen
  const acceptedAt = ports.clock.now()
  if (!isOpen(seen, acceptedAt)) return undefined
  const accepted = { state: 'accepted', acceptedBy: openid, acceptedAt } as const
  const done = await ports.store.change(
    'invitations',
    seen._id,
    { state: 'open', expiresAt: { gte: acceptedAt } },
    { set: accepted },
  )
  if (done) return { ...seen, ...accepted }
  const now = await ports.store.get('invitations', seen._id)
  return now?.acceptedBy === openid ? now : undefined
}

/** Puts the person on the staff list. An invitation that was accepted before the person last left does so no more. */
async function join({ store }: Ports, openid: string, invitation: Invitation, known?: StaffMember) {
  const { name, acceptedAt: at } = invitation
  if (!known) return store.add('staff', { _id: openid, role: 'clerk', name, at })
  if (known.role !== 'dismissed') return true
  const { dismissedAt } = known
  const asSeen = { role: 'dismissed', ...(dismissedAt !== undefined && { dismissedAt }) }
  return (
    at > (dismissedAt ?? 0) && store.change('staff', openid, asSeen, { set: { role: 'clerk', name, at } })
  )
}

/**
 * The opener of the card joins the staff. The token is used up by one conditional update; asking again mends what a
 * crash left between that and the staff list, and changes nothing otherwise.
 */
export async function acceptInvitation(
  ports: Ports,
  { openid }: Caller,
  { token }: Parsed<'staff.accept'>,
): Promise<Result<Answer<'staff.accept'>, Refused<'staff.accept'>>> {
  const { store, ids } = ports
  const [seen, member, shop] = await Promise.all([
    store.get('invitations', invitationId(ids, token)),
    store.get('staff', openid),
    store.get('shop', 'shop'),
  ])
  const standing = standingOf(member)
  const joined = ok({ role: 'clerk', shopName: shop?.name ?? '' } as const)
  if (!seen) return no('invitation_over')
  if (standing) return seen.acceptedBy === openid ? joined : no('already_staff')
  const invitation = await taken(ports, openid, seen)
  if (!invitation) return no('invitation_over')
  if (await join(ports, openid, invitation, member)) return joined
  // A second request of the same person has been faster, or the invitation is older than the person's leaving.
  return standingOf(await store.get('staff', openid)) ? joined : no('invitation_over')
}
