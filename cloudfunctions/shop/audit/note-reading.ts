import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { AuditedCollection } from './audited'
import { staffId } from './audited'
import type { Fields } from './document'
import { auditEntry } from './file-trails'

/** What the owner read. A reading changes no document, so it stands on none: `id` names what was read, e.g. a month. */
export interface Reading {
  what: string
  kind: AuditedCollection
  id: string
  /** What tells this call from another of the same moment, e.g. where its page began. */
  nth: string
  told: Fields
}

/** Writes down that the owner reads what is sealed; to be awaited before anything of it leaves. Throws when it cannot. */
export async function noteReading(
  { store, ids, clock }: Pick<Ports, 'store' | 'ids' | 'clock'>,
  { openid }: Caller,
  { what, kind, id, nth, told }: Reading,
): Promise<void> {
  const at = clock.now()
  const whoId = staffId(ids, openid)
  const entryId = ids.derived('reading', openid, what, id, nth, String(at))
  const entry = { id: entryId, whoId, role: 'owner' as const, what, at, before: {}, after: told }
  await store.add('audit', auditEntry(ids, { kind, id }, entry, at))
}
