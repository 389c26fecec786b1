import type { CollectionName } from '../../config/collections'
import type { Role } from '../../types/endpoint'
import { type AuditedCollection, distributorId, isAudited, staffId } from '../shop/audit/audited'
import { applied, changeTold, touchedBy } from '../shop/audit/change-told'
import type { Fields, TrailEntry } from '../shop/audit/document'
import { tells } from '../shop/audit/masked'
import type { Documents } from '../shop/documents'
import type { Change, Ports, Store, When } from '../shop/ports'

/** Who makes the call, once that is known. */
export interface Actor {
  openid: string
  role: Role
}

/** One call at the door: what is asked, and the platform's id of it. */
export interface CallOf {
  what: string
  requestId: string
}

type Seen = { fields: Fields; omit: readonly string[] }
type Omitting = { omit?: readonly string[] | undefined }

/** The values that a condition states: once the change has gone through they were those of the document. */
const stated = (when: When): Fields =>
  applied(
    {},
    {
      set: Object.fromEntries(Object.entries(when).filter(([, wanted]) => typeof wanted !== 'object')),
    },
  )

/** Remembers the documents that one call reads and writes: a trail tells what they were before. */
class Memory {
  readonly #seen = new Map<string, Seen>()

  keep(
    collection: CollectionName,
    documents: readonly { _id: string }[],
    { omit = [] }: Omitting = {},
  ): void {
    if (!isAudited(collection)) return
    for (const document of documents)
      this.#seen.set(`${collection}:${document._id}`, { fields: { ...document }, omit })
  }

  /** What a change of one's own has made of it. */
  follow(collection: CollectionName, id: string, change: Change): void {
    const seen = this.#seen.get(`${collection}:${id}`)
    if (seen) seen.fields = applied(seen.fields, change)
  }

  forget(collection: CollectionName, id: string): void {
    this.#seen.delete(`${collection}:${id}`)
  }

  /** The document as it was last seen, if these fields of it were. */
  recall(collection: CollectionName, id: string, fields: readonly string[]): Fields | undefined {
    const seen = this.#seen.get(`${collection}:${id}`)
    return seen && !fields.some(field => seen.omit.includes(field)) ? seen.fields : undefined
  }
}

/**
 * A store that leaves, with every write on an audited collection, an entry on the document: who, what, before, after.
 * It is part of the same update, so there is no write without its entry and no entry without its write. What a
 * condition states needs no look; what the call has not read is read once.
 */
export function trailedStore(
  { store, clock, ids }: Ports,
  actor: () => Promise<Actor>,
  { what, requestId }: CallOf,
): Store {
  const memory = new Memory()
  let writes = 0

  async function entryOf(subject: string, before: Fields, after: Fields): Promise<TrailEntry | undefined> {
    const { openid, role } = await actor()
    const told = changeTold(before, after)
    if (!told) return undefined
    const at = clock.now()
    writes += 1
    const id = ids.derived('trail', requestId, openid, what, subject, `${at}:${writes}`, JSON.stringify(told))
    const whoId = role === 'distributor' ? distributorId(ids, openid) : staffId(ids, openid)
    return { id, whoId, role, what, at, ...told }
  }

  async function lookedUp(collection: AuditedCollection, id: string, when: When, change: Change) {
    const known = stated(when)
    const missing = touchedBy(change).filter(field => !(field in known))
    const seen = missing.length === 0 ? {} : memory.recall(collection, id, missing)
    const document = seen ?? (await store.get(collection, id))
    return document && { ...document, ...known }
  }

  const add: Store['add'] = async (collection, document) => {
    await actor()
    if (!isAudited(collection)) return store.add(collection, document)
    const entry = await entryOf(`${collection}:${document._id}`, {}, { ...document })
    const trailed = entry ? { ...document, trail: [entry], trailAt: entry.at } : document
    const added = await store.add(collection, trailed)
    if (added) memory.keep(collection, [document])
    return added
  }

  const change: Store['change'] = async (collection, id, when, wanted) => {
    await actor()
    if (!isAudited(collection) || !touchedBy(wanted).some(tells)) {
      memory.follow(collection, id, wanted)
      return store.change(collection, id, when, wanted)
    }
    const before = await lookedUp(collection, id, when, wanted)
    const after = applied(before ?? {}, wanted)
    const entry = before && (await entryOf(`${collection}:${id}`, before, after))
    const trailed = entry && {
      ...wanted,
      set: { ...wanted.set, trailAt: entry.at },
      push: { ...wanted.push, trail: entry },
    }
    const changed = await store.change(collection, id, when, trailed ?? wanted)
    if (changed) memory.follow(collection, id, wanted)
    else memory.forget(collection, id)
    return changed
  }

  const remove: Store['remove'] = async (collection, id, when) => {
    await actor()
    memory.forget(collection, id)
    return store.remove(collection, id, when)
  }

  const reading =
    <C extends CollectionName, D extends { _id: string }>(collection: C, how?: Omitting) =>
    (found: D[]): D[] => {
      memory.keep(collection, found, how)
      return found
    }
  return {
    ...store,
    add,
    change,
    remove,
    async get(collection, id, omit) {
      const found = await store.get(collection, id, omit)
      if (found) memory.keep(collection, [found], { omit })
      return found
    },
    getMany: (collection, wanted, omit) =>
      store.getMany(collection, wanted, omit).then(reading(collection, { omit })),
    query: <C extends CollectionName>(collection: C, wanted: Parameters<typeof store.query<C>>[1]) =>
      store.query<C>(collection, wanted).then(found => {
        memory.keep(collection, found as (Documents[C] & { _id: string })[], wanted)
        return found
      }),
  }
}
