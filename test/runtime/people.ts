import type { Role } from '../../types/endpoint'

/** Who calls, with the openid that the platform names. `nobody` and `visitor` have none; nobody claims to be the owner. */
export const people = {
  ...{ nobody: '', visitor: '', buyer: 'buyer-1', distributor: 'sharer-1' },
  ...{ clerk: 'clerk-1', owner: 'owner-1' },
} as const
export type Person = keyof typeof people

/** For each role of the contract, who may. Staff are no distributors, nor distributors staff. */
export const may: Record<Role, readonly Person[]> = {
  visitor: ['nobody', 'visitor', 'buyer', 'distributor', 'clerk', 'owner'],
  buyer: ['buyer', 'distributor', 'clerk', 'owner'],
  distributor: ['distributor'],
  clerk: ['clerk', 'owner'],
  owner: ['owner'],
}
