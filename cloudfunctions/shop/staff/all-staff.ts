import type { Store } from '../ports'
import type { StaffMember } from './document'

/** More than one shop ever has, those who left included. */
const MOST = 200

/** Everybody who works here or did, in one round trip. */
export const allStaff = (store: Store): Promise<StaffMember[]> =>
  store.query('staff', { index: 'byRole', limit: MOST })
