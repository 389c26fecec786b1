import type { Role } from '../../../types/endpoint'
import type { StaffMember } from '../documents'

/** What a person may do includes what those below may. Distributors are no staff: theirs is a list of its own. */
const RANK: Record<'clerk' | 'owner', number> = { clerk: 1, owner: 2 }

/** Roles for which it must be known who the caller is in the shop. */
export const needsStaff = (role: Role): role is 'clerk' | 'owner' => role === 'clerk' || role === 'owner'

/** Whether `member` may make a call that asks for `role`. */
export const mayAs = (role: 'clerk' | 'owner', member: StaffMember | undefined): boolean =>
  member !== undefined && RANK[member.role] >= RANK[role]
