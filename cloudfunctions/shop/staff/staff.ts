import type { Role } from '../../../types/endpoint'
import type { StaffMember } from './document'

type Standing = 'clerk' | 'owner'

/** What a person may do includes what those below may. Distributors are no staff: theirs is a list of its own. */
const RANK: Record<Standing, number> = { clerk: 1, owner: 2 }

/** Roles for which it must be known who the caller is in the shop. */
export const needsStaff = (role: Role): role is Standing => role === 'clerk' || role === 'owner'

/** In which standing somebody works here; undefined for who does not, or does no more. */
export const standingOf = (member: StaffMember | undefined): Standing | undefined =>
  member && member.role !== 'dismissed' ? member.role : undefined

/** Whether somebody of this standing may make a call that asks for `role`. */
export const mayAs = (role: Standing, standing: Standing): boolean => RANK[standing] >= RANK[role]

/** Owners whom nobody has named yet, and clerks from before there were names. */
const UNNAMED: Record<StaffMember['role'], string> = { owner: '店主', clerk: '店员', dismissed: '店员' }

/** What others read for a member of staff. */
export const nameOf = ({ name, role }: StaffMember): string => name || UNNAMED[role]
