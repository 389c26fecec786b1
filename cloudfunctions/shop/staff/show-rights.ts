import { type Answer, api } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import { mayAs, needsStaff } from './staff'

/** Which of the calls that take staff a clerk may make, and which the owner: read off the contract itself. */
export async function showRights(): Promise<Result<Answer<'staff.rights'>, never>> {
  const rights = Object.entries(api).flatMap(([what, { role }]) =>
    needsStaff(role) ? [{ what, clerk: mayAs(role, 'clerk'), owner: mayAs(role, 'owner') }] : [],
  )
  return ok({ rights })
}
