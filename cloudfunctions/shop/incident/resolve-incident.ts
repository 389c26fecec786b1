import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/** The owner has looked after an incident; it stays on record. Resolving twice changes nothing. */
export async function resolveIncident(
  { store }: Ports,
  _caller: Caller,
  { incidentId }: Parsed<'attention.resolve'>,
): Promise<Result<Answer<'attention.resolve'>, Refused<'attention.resolve'>>> {
  const resolved = await store.change(
    'incidents',
    incidentId,
    { state: 'open' },
    { set: { state: 'resolved' } },
  )
  if (resolved) return ok({ resolved: true })
  return (await store.get('incidents', incidentId)) ? ok({ resolved: false }) : no('incident_not_found')
}
