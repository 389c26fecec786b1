import type { InvitationView } from '../../../types/api/staff'
import type { Ids } from '../ports'
import type { Invitation, StaffMember } from './document'
import { nameOf } from './staff'

/** The secret of an invitation: 160 bits that the same request gives again and nobody else can guess. */
export const tokenOf = (ids: Pick<Ids, 'derived'>, openid: string, requestId: string): string =>
  ids.derived('invite', openid, requestId, '1') + ids.derived('invite', openid, requestId, '2')

/** Where the invitation of a secret is kept. The way back, from the id to the secret, there is not. */
export const invitationId = (ids: Pick<Ids, 'derived'>, token: string): string =>
  ids.derived('invitation', token)

/** Whether it can still be accepted. */
export const isOpen = (invitation: Invitation, now: number): boolean =>
  invitation.state === 'open' && invitation.expiresAt > now

export const invitationView = (
  { _id: id, name, expiresAt }: Invitation,
  owner: StaffMember | undefined,
): InvitationView => ({ id, name, invitedBy: owner ? nameOf(owner) : '', expiresAt })
