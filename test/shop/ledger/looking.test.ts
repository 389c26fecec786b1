import { openedWith } from '../../../cloudfunctions/shop/ledger/account'
import { proveAccounts } from '../../../cloudfunctions/shop/ledger/prove-accounts'
import { LIMITS } from '../../../types/limits'
import { costIn } from '../../runtime/cost-in'
import { type AShop, openShop } from '../../support/a-shop'
import { aDistributor, aSpan } from '../../support/credit'
import { anAddress, stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'
import { figures, giveBack, sold, THREE } from './a-sale'

const BUYER = 'oBuyerOfThisTest'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
  await shop.ports.store.add('distributors', aDistributor())
})
afterEach(() => shop.stop())

const account = (openid = 'd-1') => shop.call('ledger.account', {}, openid)
const list = (after?: string) => shop.ask('ledger.list', after === undefined ? {} : { after }, 'd-1')

test('who shares sees what it comes to and why, entry by entry: from whom to whom, of what, and how it was reckoned', async () => {
  const order = await sold(shop, BUYER)
  await giveBack(shop, order._id, 1, 3990)
  expect(await account()).toEqual({
    ok: true,
    value: { pendingFen: 798, availableFen: 0, inTransferFen: 0, paidOutFen: 0, withheldFen: 0 },
  })
  const { entries, after } = await list()
  expect(after).toBeUndefined()
  expect(entries).toMatchObject([
    {
      ...{ what: 'refund', fen: 399, from: 'pending', to: 'shop', orderNumber: order._id, nth: 1 },
      ...{ name: '青坡脐橙', spec: '5斤装', rateBp: 1000, keptBeforeFen: 11_970, keptAfterFen: 7980 },
    },
    { what: 'sale', fen: 1197, from: 'shop', to: 'pending', keptBeforeFen: 0, keptAfterFen: 11_970 },
  ])
  expect(entries[1]).not.toHaveProperty('nth')
})

test('nothing that is told leads to the buyer: no openid, name, phone or address', async () => {
  const order = await sold(shop, BUYER)
  await giveBack(shop, order._id, 1, 3990)
  const said = JSON.stringify([await account(), await list()])
  const { name, phone, detail } = anAddress()
  expect([BUYER, name, phone, phone.slice(-4), detail].filter(word => said.includes(word))).toEqual([])
})

test('figures and entries are of those who share or have shared; nobody else may ask', async () => {
  const { store } = shop.ports
  await sold(shop, BUYER)
  for (const [state, ok] of [
    ['active', true],
    ['suspended', true],
    ['applied', false],
    ['rejected', false],
  ] as const) {
    await store.change('distributors', 'd-1', {}, { set: { state } })
    expect(await account()).toMatchObject(ok ? { ok } : { ok, error: 'not_allowed' })
  }
  for (const openid of ['', BUYER, 'owner-1']) {
    expect(await account(openid)).toEqual({ ok: false, error: 'not_allowed' })
    expect(await shop.call('ledger.list', {}, openid)).toEqual({ ok: false, error: 'not_allowed' })
  }
})

test('somebody who has sold nothing yet has nothing, and that is no mistake', async () => {
  await paid(shop, BUYER)
  expect(await account()).toMatchObject({ ok: true, value: { pendingFen: 0, availableFen: 0 } })
  expect(await list()).toEqual({ entries: [] })
})

test('one sees one’s own alone', async () => {
  await sold(shop, BUYER, { credit: { spans: [aSpan({ distributorId: 'd-2' })], others: [] } })
  expect(await figures(shop, 'd-2')).toEqual({ pendingFen: 1197 })
  expect(await account()).toMatchObject({ value: { pendingFen: 0 } })
  expect((await list()).entries).toEqual([])
})

test('the list goes on page by page, each entry once, while entries are filed in between', async () => {
  const many = LIMITS.entriesPerPage + 5
  for (let i = 0; i < many; i += 1) {
    await sold(shop, `fan-${i}`)
    shop.clock.skip(1)
    if (i === 10) await shop.pass(3 * 60_000)
    if (i === 15) await shop.sweep()
  }
  const first = await list()
  expect(first.entries).toHaveLength(LIMITS.entriesPerPage)
  await shop.pass(4 * 60_000)
  await shop.pass(4 * 60_000)
  const second = await list(first.after)
  expect(second.after).toBeUndefined()
  const all = [...first.entries, ...second.entries]
  expect(new Set(all.map(({ id }) => id)).size).toBe(many)
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a))
})

test('staff sees the same of each distributor, by what stands for the person', async () => {
  const order = await sold(shop, BUYER)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  for (const openid of ['clerk-1', 'owner-1']) {
    expect(await shop.ask('ledger.of', { distributorId: aDistributor().publicId }, openid)).toEqual({
      account: { pendingFen: 1197, availableFen: 0, inTransferFen: 0, paidOutFen: 0, withheldFen: 0 },
      entries: [expect.objectContaining({ what: 'sale', fen: 1197, orderNumber: order._id })],
    })
  }
  expect(await shop.call('ledger.of', { distributorId: 'BBBBBBBBBBBBBBBB' }, 'owner-1')).toEqual({
    ok: false,
    error: 'distributor_not_found',
  })
})

test('looking costs one wave, who it is included; of somebody else, two', async () => {
  await sold(shop, BUYER, { wish: THREE })
  const looked = [
    await costIn(shop, () => account()),
    await costIn(shop, () => list()),
    await costIn(shop, () => list('1790000000000:sale:A:1')),
    await costIn(shop, () => shop.ask('ledger.of', { distributorId: aDistributor().publicId }, 'owner-1')),
  ]
  expect(looked.map(({ waves, calls }) => [waves, calls])).toEqual([
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 4],
  ])
})

test('an account that the night finds wrong is told by whose it is, without an openid', async () => {
  const { store } = shop.ports
  const { publicId, name } = aDistributor()
  await store.add('accounts', { ...openedWith('d-1', [], 1), pendingFen: 1 })
  expect(await proveAccounts(shop.ports)).toBe(1)
  const { items } = await shop.ask('attention.list', {}, 'owner-1')
  expect(items).toMatchObject([{ what: 'account_differs', about: { kind: 'account', id: publicId, name } }])
  expect(JSON.stringify(items)).not.toContain('d-1')
})
