import { trailedStore } from '../../cloudfunctions/runtime/trailed-store'
import { waitingStore } from '../../cloudfunctions/runtime/waiting-store'
import type { Ports, Store } from '../../cloudfunctions/shop/ports'

const removed: string[] = []
beforeEach(() => removed.splice(0))

const store = {
  remove: async (_: string, id: string) => {
    removed.push(id)
    return true
  },
} as unknown as Store
const ports = { store, clock: { now: () => 1 }, ids: { derived: () => 'id' } } as unknown as Ports

const stores = (passed: () => Promise<never>): [string, Store][] => [
  ['waits for the role', waitingStore(store, passed)],
  ['keeps a trail', trailedStore(ports, passed, { what: 'payee.forget', requestId: '1' })],
]
const refused = async () => {
  throw new Error('not allowed')
}

test.each(stores(refused))('a store that %s removes nothing for those who may not', async (_, guarded) => {
  await expect(guarded.remove('payees', 'buyer-1', {})).rejects.toThrow('not allowed')
  expect(removed).toEqual([])
})
