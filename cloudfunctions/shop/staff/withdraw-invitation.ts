import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/** The owner takes an invitation back: whoever comes with its card now is told that it is over. */
export async function withdrawInvitation(
  { store }: Ports,
  _caller: Caller,
  { invitationId }: Parsed<'staff.withdraw'>,
): Promise<Result<Answer<'staff.withdraw'>, Refused<'staff.withdraw'>>> {
  const change = { set: { state: 'withdrawn' } }
  if (await store.change('invitations', invitationId, { state: 'open' }, change))
    return ok({ withdrawn: true })
  const known = await store.get('invitations', invitationId)
  if (!known) return no('invitation_not_found')
  return known.state === 'accepted' ? no('invitation_used') : ok({ withdrawn: false })
}
