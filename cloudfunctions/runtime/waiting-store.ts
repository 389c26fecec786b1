import type { Store } from '../shop/ports'

/** A store whose writes wait until it is known who writes; reads do not, and nothing leaves a trail. */
export const waitingStore = (store: Store, passed: () => Promise<unknown>): Store => ({
  ...store,
  async add(collection, document) {
    await passed()
    return store.add(collection, document)
  },
  async change(collection, id, when, change) {
    await passed()
    return store.change(collection, id, when, change)
  },
  async remove(collection, id, when) {
    await passed()
    return store.remove(collection, id, when)
  },
})
