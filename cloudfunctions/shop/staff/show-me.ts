import type { Answer } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { standingOf } from './staff'

/** Who the caller is to the shop. */
export async function showMe(
  { store }: Ports,
  { openid }: Caller,
): Promise<Result<Answer<'staff.me'>, never>> {
  return ok({ role: standingOf(await store.get('staff', openid)) ?? 'buyer' })
}
