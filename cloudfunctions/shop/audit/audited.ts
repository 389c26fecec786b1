import { type CollectionName, collections } from '../../../config/collections'
import type { SubjectKind } from '../../../types/api/staff'
import type { Ids } from '../ports'

/** Collections whose documents keep a trail: those that declare the index by which it is filed. */
export type AuditedCollection = {
  [C in CollectionName]: 'toAudit' extends keyof (typeof collections)[C] ? C : never
}[CollectionName]

const names = Object.keys(collections) as CollectionName[]

export const isAudited = (collection: CollectionName): collection is AuditedCollection =>
  'toAudit' in collections[collection]

export const auditedCollections: readonly AuditedCollection[] = names.filter(isAudited)

/** What stands for a member of staff where others see it. */
export const staffId = (ids: Pick<Ids, 'derived'>, openid: string): string => ids.derived('staff', openid)

/** What stands for a distributor where others see it. */
export const distributorId = (ids: Pick<Ids, 'derived'>, openid: string): string =>
  ids.derived('distributor', openid)

/** Collections whose `_id` is an openid, and what stands for it. */
const people: Partial<Record<SubjectKind, (ids: Pick<Ids, 'derived'>, openid: string) => string>> = {
  staff: staffId,
  distributors: distributorId,
}

/** What was changed, as the trail names it; a person by what stands for them. */
export const subjectOf = (
  ids: Pick<Ids, 'derived'>,
  kind: AuditedCollection | 'stocks',
  id: string,
): { kind: SubjectKind; subject: string } => ({
  kind,
  subject: `${kind}:${people[kind]?.(ids, id) ?? id}`,
})

/** Calls of others that leave a trail like those of staff: they make somebody staff, or dispute what staff decides. */
const TRAILED: ReadonlySet<string> = new Set(['staff.claim', 'staff.accept', 'credit.contest'])

export const isTrailed = (what: string): boolean => TRAILED.has(what)
