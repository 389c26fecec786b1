import { sweepNightly } from '../../cloudfunctions/runtime/sweep'
import { openedWith } from '../../cloudfunctions/shop/ledger/account'
import type { Store } from '../../cloudfunctions/shop/ports'
import { type AShop, openShop } from '../support/a-shop'
import { aDistributor } from '../support/credit'
import { stockUp } from '../support/documents'

let shop: AShop
let lines: { what: string; outcome: string; detail?: string }[]
beforeEach(async () => {
  lines = []
  jest.spyOn(console, 'log').mockImplementation(line => void lines.push(JSON.parse(line)))
  shop = await openShop()
  await stockUp(shop, 10)
  await shop.ports.store.add('distributors', aDistributor())
})
afterEach(() => shop.stop())

const outcomes = () => lines.map(({ what, outcome }) => `${what}: ${outcome}`)

test('a night on which all adds up says so, once for the proofs and once for the keys', async () => {
  await sweepNightly(shop.ports)
  expect(outcomes()).toEqual(['reseal: ok', 'prove: ok'])
})

test('a proof that fails keeps none of the others from their turn, and the night does not say that all is proven', async () => {
  const { store } = shop.ports
  await store.add('accounts', { ...openedWith('d-1', [], 1), pendingFen: 1 })
  const page: Store['page'] = (collection, after, limit) => {
    if (collection === 'stocks') return Promise.reject(new Error('the database is away'))
    return store.page(collection, after, limit)
  }
  await sweepNightly({ ...shop.ports, store: { ...store, page } })
  expect(outcomes()).toEqual(['reseal: ok', 'prove stock: failed', 'prove: 1 differ, 1 not proven'])
  expect(lines[1]?.detail).toContain('the database is away')
  expect((await store.page('incidents', '', 10)).map(({ what }) => what)).toEqual(['account_differs'])
})
