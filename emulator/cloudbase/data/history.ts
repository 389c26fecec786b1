import type { Doc, Key } from './values'

interface Past {
  commit: number
  before: Doc | undefined
}

/** What documents were before recent commits: kept only while an open transaction may still look at it. */
export class History {
  readonly #past = new Map<string, Map<Key, Past[]>>()

  record(collection: string, key: Key, commit: number, before: Doc | undefined): void {
    const keys = this.#past.get(collection) ?? new Map<Key, Past[]>()
    this.#past.set(collection, keys)
    const list = keys.get(key) ?? []
    keys.set(key, list)
    list.push({ commit, before })
  }

  /** The document as it was at `snapshot`, if it has changed since. */
  before(collection: string, key: Key, snapshot: number): Past | undefined {
    return this.#past
      .get(collection)
      ?.get(key)
      ?.find(({ commit }) => commit > snapshot)
  }

  /** All documents of a collection that have changed since `snapshot`, as they were. */
  changedSince(collection: string, snapshot: number): [Key, Doc | undefined][] {
    const changed: [Key, Doc | undefined][] = []
    for (const key of this.#past.get(collection)?.keys() ?? []) {
      const past = this.before(collection, key, snapshot)
      if (past) changed.push([key, past.before])
    }
    return changed
  }

  /** Forgets what no transaction with a snapshot at or after `oldest` can ask for. */
  forget(oldest: number | undefined): void {
    if (oldest === undefined) {
      this.#past.clear()
      return
    }
    for (const keys of this.#past.values()) {
      for (const [key, list] of keys) {
        const kept = list.filter(({ commit }) => commit > oldest)
        if (kept.length > 0) keys.set(key, kept)
        else keys.delete(key)
      }
    }
  }
}
