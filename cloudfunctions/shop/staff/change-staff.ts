import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import { staffId } from '../audit/audited'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { allStaff } from './all-staff'
import type { StaffMember } from './document'
import { standingOf } from './staff'

/** Whom the id stands for. Staff are few: all are looked at. */
async function memberOf({ store, ids }: Ports, id: string): Promise<StaffMember | undefined> {
  const staff = await allStaff(store)
  return staff.find(member => staffId(ids, member._id) === id)
}

/** The owner gives somebody another name, also themselves. */
export async function renameStaff(
  ports: Ports,
  _caller: Caller,
  { staffId: id, name }: Parsed<'staff.rename'>,
): Promise<Result<Answer<'staff.rename'>, Refused<'staff.rename'>>> {
  const member = await memberOf(ports, id)
  if (!member || !standingOf(member)) return no('staff_not_found')
  await ports.store.change('staff', member._id, {}, { set: { name } })
  return ok({ name })
}

/** The owner lets a clerk go; a call that begins after that is refused. Nobody dismisses themselves. */
export async function dismissClerk(
  ports: Ports,
  { openid }: Caller,
  { staffId: id }: Parsed<'staff.dismiss'>,
): Promise<Result<Answer<'staff.dismiss'>, Refused<'staff.dismiss'>>> {
  const member = await memberOf(ports, id)
  if (!member) return no('staff_not_found')
  if (member._id === openid) return no('not_oneself')
  if (member.role === 'dismissed') return ok({ dismissed: false })
  const left = { role: 'dismissed', dismissedAt: ports.clock.now() }
  return ok({
    dismissed: await ports.store.change('staff', member._id, { role: member.role }, { set: left }),
  })
}
