import type { Answer, Parsed } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import { allStaff } from '../staff/all-staff'
import type { StaffMember } from '../staff/document'
import { nameOf } from '../staff/staff'
import { unfiledHandEntries } from '../stock/hand-entry'
import { auditView } from './audit-view'
import { auditedCollections, staffId } from './audited'
import type { AuditEntry, Trailed } from './document'
import { auditEntry } from './file-trails'
import { namesOfSubjects } from './names-of-subjects'

type Input = Parsed<'audit.list'>

/** As many documents as staff touches in the minute until they are filed. */
const UNFILED = 50

/** Entries that still stand on the documents that they are about. */
async function unfiled(ports: Ports): Promise<AuditEntry[]> {
  const now = ports.clock.now()
  const found = await Promise.all(
    auditedCollections.map(async kind => {
      const documents: (Trailed & { _id: string })[] = await ports.store.query(kind, {
        index: 'toAudit',
        range: { field: 'trailAt', above: 0 },
        limit: UNFILED,
      })
      return documents.flatMap(({ _id: id, trail = [] }) =>
        trail.map(entry => auditEntry(ports.ids, { kind, id }, entry, now)),
      )
    }),
  )
  return found.flat()
}

const subjectIn = ({ subject }: Input) => subject && `${subject.kind}:${subject.id}`

function filed({ store }: Ports, input: Input, limit: number): Promise<AuditEntry[]> {
  const { whoId, after } = input
  const subject = subjectIn(input)
  const range = after && { field: 'listKey', below: after }
  const rest = { ...(range && { range }), limit }
  if (subject) return store.query('audit', { index: 'bySubject', equal: { subject }, ...rest })
  if (whoId) return store.query('audit', { index: 'byPerson', equal: { whoId }, ...rest })
  return store.query('audit', { index: 'byTime', ...rest })
}

/** Whether an entry that was found elsewhere than along the index belongs on this page. */
const fits = (input: Input) => {
  const { whoId, after } = input
  const subject = subjectIn(input)
  return (entry: AuditEntry): boolean =>
    (!whoId || entry.whoId === whoId) &&
    (!subject || entry.subject === subject) &&
    (!after || entry.listKey < after)
}

const namesOf = ({ ids }: Ports, staff: readonly StaffMember[]) =>
  new Map(staff.map(member => [staffId(ids, member._id), nameOf(member)]))

/** Who shares and wrote something, as what that person is called by. */
const subjectOf = (whoId: string) =>
  ({ kind: 'distributors', whoId, subject: `distributors:${whoId}` }) as const

/** What staff has written, newest first: what is filed, and what is not yet, side by side; then what it is about by name. */
export async function listAudit(
  ports: Ports,
  _caller: Caller,
  input: Input,
): Promise<Result<Answer<'audit.list'>, never>> {
  const most = LIMITS.auditPerPage
  const [old, fresh, hands, staff] = await Promise.all([
    filed(ports, input, most + 1),
    unfiled(ports),
    unfiledHandEntries(ports),
    allStaff(ports.store),
  ])
  const fitting = [...fresh, ...hands(staff), ...old].filter(fits(input))
  const entries = [...new Map(fitting.map(entry => [entry._id, entry])).values()].sort((a, b) =>
    a.listKey < b.listKey ? 1 : -1,
  )
  const shown = entries.slice(0, most)
  const last = shown.at(-1)
  const sharers = shown.filter(({ role }) => role === 'distributor').map(({ whoId }) => subjectOf(whoId))
  const subjects = await namesOfSubjects(ports.store, [...shown, ...sharers])
  const names = new Map([
    ...sharers.map(({ subject, whoId }) => [whoId, subjects.get(subject) ?? ''] as const),
    ...namesOf(ports, staff),
  ])
  const more = entries.length > most && last
  return ok({
    entries: shown.map(entry => auditView(entry, names, subjects)),
    ...(more && { after: last.listKey }),
  })
}
