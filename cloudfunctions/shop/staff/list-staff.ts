import type { Answer } from '../../../types/api'
import type { StaffView } from '../../../types/api/staff'
import { ok, type Result } from '../../../types/result'
import { staffId } from '../audit/audited'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { allStaff } from './all-staff'
import { invitationView } from './invitation'
import { openInvitations } from './invite-clerk'
import { nameOf, standingOf } from './staff'

/** Who works here, the owner first, and whom a card waits for; side by side, so one wave. */
export async function listStaff(
  ports: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'staff.list'>, never>> {
  const [members, open] = await Promise.all([allStaff(ports.store), openInvitations(ports)])
  const staff = members.flatMap((member): StaffView[] => {
    const role = standingOf(member)
    const { _id, at: since } = member
    const view = { id: staffId(ports.ids, _id), name: nameOf(member), since, isMe: _id === openid }
    return role ? [{ ...view, role }] : []
  })
  const ownersFirst = staff.sort(
    (a, b) => Number(b.role === 'owner') - Number(a.role === 'owner') || a.since - b.since,
  )
  return ok({
    staff: ownersFirst,
    invitations: open.map(one =>
      invitationView(
        one,
        members.find(({ _id }) => _id === one.invitedBy),
      ),
    ),
  })
}
