import type { SubjectKind } from '../../../types/api/staff'
import type { Store } from '../ports'
import { nameOf as nameOfStock } from '../stock/stock'
import type { AuditEntry } from './document'

/** Name by subject, as in `AuditEntry.subject`. */
export type SubjectNames = ReadonlyMap<string, string>

type Named = readonly [id: string, name: string]

/** Kinds whose ids say little to a person, and what their documents are called. */
const namesOf: Partial<Record<SubjectKind, (store: Store, ids: string[]) => Promise<Named[]>>> = {
  products: async (store, ids) =>
    (await store.getMany('products', ids, ['trail'])).map(({ _id, name }) => [_id, name]),
  stocks: async (store, ids) =>
    (await store.getMany('stocks', ids, ['holds', 'unfiled', 'findBy'])).map(one => [
      one._id,
      nameOfStock(one),
    ]),
  distributors: async (store, ids) => {
    const found = await Promise.all(
      ids.map(publicId =>
        store.query('distributors', { index: 'byPublicId', equal: { publicId }, limit: 1 }),
      ),
    )
    return found.flat().map(({ publicId, name }) => [publicId, name])
  },
}

const idIn = ({ kind, subject }: Pick<AuditEntry, 'kind' | 'subject'>) => subject.slice(kind.length + 1)

/** What these entries are about is called by today; what is gone or has no name is left out. One wave. */
export async function namesOfSubjects(
  store: Store,
  entries: readonly Pick<AuditEntry, 'kind' | 'subject'>[],
): Promise<SubjectNames> {
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  const named = await Promise.all(
    kinds.map(async kind => {
      const ids = new Set(entries.filter(entry => entry.kind === kind).map(idIn))
      const names = (await namesOf[kind]?.(store, [...ids])) ?? []
      return names.map(([id, name]) => [`${kind}:${id}`, name] as const)
    }),
  )
  return new Map(named.flat().filter(([, name]) => name !== ''))
}
