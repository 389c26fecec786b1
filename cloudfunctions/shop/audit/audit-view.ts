import type { AuditView, FieldChangeView } from '../../../types/api/staff'
import type { AuditEntry, Fields } from './document'
import type { SubjectNames } from './names-of-subjects'

/** Ids inside lists only keep elements apart; a person reads what they are about elsewhere. */
const IDS = new Set(['id', 'lineId', 'skuId', 'productId'])

/** Every value that stands somewhere in `value`, under its path; elements of a list share one. */
function leavesOf(value: unknown, path: string, leaves: Map<string, string[]>): Map<string, string[]> {
  if (Array.isArray(value)) {
    for (const one of value) leavesOf(one, path, leaves)
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (path === '' || !IDS.has(field)) leavesOf(inner, path === '' ? field : `${path}.${field}`, leaves)
    }
  } else if (value !== null && value !== undefined) {
    leaves.set(path, [...(leaves.get(path) ?? []), String(value)])
  }
  return leaves
}

const leaves = (fields: Fields) => leavesOf(fields, '', new Map())

/** Before and after side by side, field by field, as text. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChangeView[] {
  const [old, now] = [leaves(before), leaves(after)]
  return [...new Set([...old.keys(), ...now.keys()])].map(field => {
    const [was, is] = [old.get(field), now.get(field)]
    return { field, ...(was && { before: was.join('、') }), ...(is && { after: is.join('、') }) }
  })
}

function subjectOf({ kind, subject }: AuditEntry, names: SubjectNames): AuditView['subject'] {
  const name = names.get(subject)
  return { kind, id: subject.slice(kind.length + 1), ...(name && { name }) }
}

/** An entry as the owner reads it. */
export const auditView = (
  entry: AuditEntry,
  names: ReadonlyMap<string, string>,
  subjects: SubjectNames,
): AuditView => ({
  id: entry._id,
  at: entry.at,
  whoId: entry.whoId,
  whoName: names.get(entry.whoId) ?? '',
  role: entry.role,
  what: entry.what,
  subject: subjectOf(entry, subjects),
  changes: changesOf(entry),
})
