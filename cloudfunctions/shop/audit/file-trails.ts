import { fileEntries } from '../journal/file-entries'
import { timeKey } from '../journal/filing'
import type { Ports } from '../ports'
import { type AuditedCollection, auditedCollections, subjectOf } from './audited'
import type { AuditEntry, TrailEntry, Trailed } from './document'

const DOCUMENTS_PER_SWEEP = 50

/** An entry of the trail of one document, as it is filed. */
export function auditEntry(
  ids: Pick<Ports['ids'], 'derived'>,
  { kind, id }: { kind: AuditedCollection | 'stocks'; id: string },
  entry: TrailEntry,
  filedAt: number,
): AuditEntry {
  const { kind: told, subject } = subjectOf(ids, kind, id)
  return { ...entry, _id: entry.id, kind: told, subject, listKey: timeKey(entry.at, entry.id), filedAt }
}

function fileOne(
  ports: Ports,
  collection: AuditedCollection,
  { _id: id, trail = [], trailAt = 0 }: Trailed & { _id: string },
): Promise<void> {
  const { store, ids } = ports
  const kept = { collection, id, list: 'trail', due: 'trailAt', dueAt: trailAt }
  return fileEntries(ports, kept, trail, {
    into: 'audit',
    file: (fresh, at) =>
      Promise.all(
        fresh.map(entry => store.add('audit', auditEntry(ids, { kind: collection, id }, entry, at))),
      ),
  })
}

/** Files what staff wrote, from the documents into `audit`. Any number of these may run at once. */
export async function fileTrails(ports: Ports): Promise<(() => Promise<unknown>)[]> {
  const found = await Promise.all(
    auditedCollections.map(async kind => {
      const due: (Trailed & { _id: string })[] = await ports.store.query(kind, {
        index: 'toAudit',
        range: { field: 'trailAt', above: 0, upTo: ports.clock.now() },
        limit: DOCUMENTS_PER_SWEEP,
      })
      return due.map(document => () => fileOne(ports, kind, document))
    }),
  )
  return found.flat()
}
