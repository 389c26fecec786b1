import { isDeepStrictEqual } from 'node:util'
import { serve } from '../../cloudfunctions/runtime/serve'
import { auditedCollections, isAudited, staffId } from '../../cloudfunctions/shop/audit/audited'
import { changeTold, touchedBy } from '../../cloudfunctions/shop/audit/change-told'
import type { Fields, TrailEntry, Trailed } from '../../cloudfunctions/shop/audit/document'
import { tells } from '../../cloudfunctions/shop/audit/masked'
import type { Store } from '../../cloudfunctions/shop/ports'
import { isByHand } from '../../cloudfunctions/shop/stock/hand-entry'
import { type Answer, api, type EndpointName, type Input } from '../../types/api'
import { type AShop, openShop } from '../support/a-shop'
import { anAddress, stockUp } from '../support/documents'
import { opened, publicIdOf, sharer } from '../support/sharing'
import { owner, paid } from '../support/shopping'
import { samplesOf } from './samples'

/** Written by machinery, or journalled by moves of its own: no trail there. A reading stands in the audit by itself. */
const NO_TRAIL = ['stocks', 'stock_moves', 'outbox', 'carriers', 'credits', 'accounts', 'audit']

type Documents = Record<string, Record<string, Fields & Trailed>>

let shop: AShop
let inputs: { [N in EndpointName]: Input<N> }

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  const { store, ids } = shop.ports
  await stockUp(shop, 50)
  await owner(shop)
  await store.add('staff', { _id: 'clerk-1', role: 'clerk', name: '小林', at: 1 })
  const lines = [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }]
  await sharer(shop, 'sharer-2', { name: '阿禾' })
  await opened(shop, 'sharer-2', 'buyer-1')
  shop.clock.skip(1_000)
  await sharer(shop, 'sharer-1', { name: '小满' })
  await opened(shop, 'sharer-1', 'buyer-1')
  const address = anAddress({ phone: '13900001111' })
  const number = (await paid(shop, 'buyer-1', { lines, address }))._id
  await shop.ask('credit.contest', { number, words: '是这边的' }, 'sharer-2')
  const incident = { what: 'amount_differs', orderNumber: number, detail: '', amountFen: 1, at: 1 }
  await store.add('incidents', { _id: 'amount_differs:1', ...incident, state: 'open' })
  const { invitation } = await shop.ask(
    'staff.invite',
    { requestId: samplesOf(number)['order.ship'].requestId, name: '阿强' },
    'owner-1',
  )
  const clerk = staffId(ids, 'clerk-1')
  const samples = samplesOf(number)
  inputs = {
    ...samples,
    'product.set_on_sale': { productId: 'orange', onSale: false },
    'staff.rename': { staffId: clerk, name: '林姐' },
    'staff.dismiss': { staffId: clerk },
    'staff.withdraw': { invitationId: invitation.id },
    'distributor.decide': { ...samples['distributor.decide'], distributorId: publicIdOf(shop, 'sharer-1') },
    'tax.set_business': { ...samples['tax.set_business'], distributorId: publicIdOf(shop, 'sharer-1') },
    'credit.answer': { ...samples['credit.answer'], distributorId: publicIdOf(shop, 'sharer-2') },
    'credit.reassign': { ...samples['credit.reassign'], distributorId: publicIdOf(shop, 'sharer-2') },
  }
})
afterAll(() => shop.stop())

async function everything(): Promise<Documents> {
  const pages = await Promise.all(
    auditedCollections.map(async name => [name, await shop.ports.store.page(name, '', 1000)] as const),
  )
  return Object.fromEntries(
    pages.map(([name, page]) => [name, Object.fromEntries(page.map(one => [one._id, { ...one }]))]),
  )
}

const entriesIn = (documents: Documents): TrailEntry[] =>
  Object.values(documents).flatMap(byId => Object.values(byId).flatMap(({ trail = [] }) => trail))

async function handMoves(): Promise<string[]> {
  const stocks = await shop.ports.store.page('stocks', '', 100)
  return stocks.flatMap(({ unfiled }) => unfiled.filter(isByHand).map(({ id }) => id))
}

/** Asks, and tells which writes went through, and to which collections any were tried. */
async function ask(name: EndpointName, openid: string) {
  const { store } = shop.ports
  const writes: { collection: string; telling: boolean }[] = []
  const add: Store['add'] = async (collection, document) => {
    const added = await store.add(collection, document)
    if (added) writes.push({ collection, telling: true })
    return added
  }
  const change: Store['change'] = async (collection, id, when, wanted) => {
    const changed = await store.change(collection, id, when, wanted)
    const told = touchedBy(wanted).filter(field => field !== 'trail' && field !== 'trailAt')
    if (changed) writes.push({ collection, telling: told.some(tells) })
    return changed
  }
  const ports = { ...shop.ports, store: { ...store, add, change } }
  const reply = await serve(ports, { name, input: inputs[name], openid, requestId: `request ${name}` })
  return { reply, writes }
}

const staffCalls = (Object.keys(api) as EndpointName[]).filter(name =>
  ['clerk', 'owner'].includes(api[name].role),
)

test.each(staffCalls)('%s leaves nothing behind when it is refused', async name => {
  const [before, moves] = [await everything(), await handMoves()]
  const { reply, writes } = await ask(name, 'buyer-1')
  expect([reply, writes]).toEqual([{ ok: false, error: 'not_allowed' }, []])
  expect([await everything(), await handMoves()]).toEqual([before, moves])
})

/** What each entry must say, from how its document stood before and stands now. */
function expectTold(before: Documents, after: Documents, name: EndpointName, fresh: readonly TrailEntry[]) {
  for (const [collection, byId] of Object.entries(after)) {
    for (const [id, document] of Object.entries(byId)) {
      const own = fresh.filter(entry => document.trail?.some(one => one.id === entry.id))
      const was = before[collection]?.[id]
      if (own.length === 0) expect(changeTold(was ?? {}, document)).toBeUndefined()
      if (own.length !== 1) continue
      const [entry] = own
      expect(entry).toMatchObject({ ...changeTold(was ?? {}, document) })
      expect(entry).toMatchObject({ whoId: staffId(shop.ports.ids, 'owner-1'), role: 'owner', what: name })
    }
  }
}

test.each(staffCalls)('%s leaves exactly one entry per write: who, what, before and after', async name => {
  const [before, movesBefore] = [await everything(), await handMoves()]
  const { reply, writes } = await ask(name, 'owner-1')
  const [after, moves] = [await everything(), await handMoves()]
  const known = new Set(entriesIn(before).map(({ id }) => id))
  const fresh = entriesIn(after).filter(({ id }) => !known.has(id))
  const trailed = writes.filter(({ collection, telling }) => telling && isAudited(collection as 'orders'))
  expect(fresh).toHaveLength(trailed.length)
  expect(new Set(fresh.map(({ id }) => id)).size).toBe(fresh.length)
  expectTold(before, after, name, fresh)
  const untold = writes.filter(({ collection }) => !isAudited(collection as 'orders'))
  expect(untold.filter(({ collection }) => !NO_TRAIL.includes(collection))).toEqual([])
  if (/^stock\.(change|undo|recount|set_low_at)$/.test(name)) {
    expect(reply).toMatchObject({ ok: true })
    expect(moves).toHaveLength(movesBefore.length + 1)
  }
})

async function allEntries(after?: string): Promise<Answer<'audit.list'>['entries']> {
  const page = await shop.ask('audit.list', after ? { after } : {}, 'owner-1')
  return [...page.entries, ...(page.after ? await allEntries(page.after) : [])]
}

test('all of it was really done, and is read in the trail by the owner', async () => {
  const entries = await allEntries()
  const done = new Set(entries.map(({ what }) => what))
  expect([...done].sort()).toEqual(
    expect.arrayContaining([
      ...['attention.resolve', 'coupon.issue', 'order.ship', 'product.set_on_sale', 'refund.give'],
      ...[
        'credit.answer',
        'credit.look',
        'credit.reassign',
        'distribution.set',
        'distribution.set_rate',
        'distributor.decide',
      ],
      ...['tax.export', 'tax.set_business'],
      ...['staff.dismiss', 'staff.invite', 'staff.rename', 'staff.withdraw'],
      ...['stock.change', 'stock.recount', 'stock.set_low_at', 'stock.undo'],
    ]),
  )
  const told = JSON.stringify(entries)
  for (const secret of [
    '13800002046',
    '13900001111',
    '文一路',
    'owner-1',
    'clerk-1',
    'buyer-1',
    'sharer-1',
    'sharer-2',
  ])
    expect(told).not.toContain(secret)
  expect(entries.find(({ what }) => what === 'product.set_on_sale')).toMatchObject({
    whoName: '店主',
    role: 'owner',
    subject: { kind: 'products', id: 'orange' },
    changes: [{ field: 'onSale', before: 'true', after: 'false' }],
  })
  expect(entries.find(({ what }) => what === 'stock.change')).toMatchObject({
    subject: { kind: 'stocks', id: 'orange-5' },
    changes: [
      { field: 'onHand', before: '49', after: '48' },
      { field: 'reason', after: 'broken' },
    ],
  })
})

test('what is written in the same state again leaves no second entry', async () => {
  const before = entriesIn(await everything())
  await shop.ask('product.set_on_sale', { productId: 'orange', onSale: false }, 'owner-1')
  expect(isDeepStrictEqual(entriesIn(await everything()), before)).toBe(true)
})
