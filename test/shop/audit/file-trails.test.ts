import type { FaultKind } from '../../../emulator/faults'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { bought, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

const MINUTE_MS = 60_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await stockUp(shop, 50)
  await owner(shop)
})
afterEach(() => shop.stop())

const offSale = () => shop.ask('product.set_on_sale', { productId: 'orange', onSale: false }, 'owner-1')
const broken = () =>
  shop.ask(
    'stock.change',
    { requestId: aRequestId(), skuId: 'orange-5', pieces: -2, reason: 'broken' },
    'owner-1',
  )
const filed = () => shop.ports.store.page('audit', '', 100)
const list = async (input: object = {}) => (await shop.ask('audit.list', input, 'owner-1')).entries

test('an entry stands on its document at once, is filed within a minute, and leaves it two minutes later', async () => {
  await offSale()
  const [entry] = (await shop.ports.store.get('products', 'orange'))?.trail ?? []
  expect(entry).toMatchObject({
    what: 'product.set_on_sale',
    before: { onSale: true },
    after: { onSale: false },
  })
  expect(await filed()).toEqual([])
  await shop.pass(MINUTE_MS)
  expect(await filed()).toMatchObject([{ _id: entry?.id, subject: 'products:orange', kind: 'products' }])
  expect((await shop.ports.store.get('products', 'orange'))?.trail).toHaveLength(1)
  await shop.pass(3 * MINUTE_MS)
  expect(await shop.ports.store.get('products', 'orange')).toMatchObject({
    trail: [],
    trailAt: 0,
    onSale: false,
  })
  expect(await filed()).toHaveLength(1)
})

test('the owner reads the same entries in the same order, filed or not', async () => {
  await offSale()
  shop.clock.skip(1000)
  await broken()
  const fresh = await list()
  expect(fresh.map(({ what }) => what)).toEqual(['stock.change', 'product.set_on_sale'])
  await shop.pass(MINUTE_MS)
  expect(await list()).toEqual(fresh)
  await shop.pass(3 * MINUTE_MS)
  expect(await list()).toEqual(fresh)
})

test('goods and stocks are told by what they are called today; who shares, by name', async () => {
  await offSale()
  await broken()
  await sharer(shop, 'who-shares', { name: '小林' })
  const id = publicIdOf(shop, 'who-shares')
  await shop.ports.store.change('products', 'orange', {}, { set: { name: '新名字的脐橙' } })
  expect((await list()).map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      { kind: 'products', id: 'orange', name: '新名字的脐橙' },
      { kind: 'stocks', id: 'orange-5', name: '青坡脐橙 5斤装' },
      { kind: 'distributors', id, name: '小林' },
    ]),
  )
})

test('who says that an order was theirs stands there by the name that they share under', async () => {
  await sharer(shop, 'who-lost', { name: '阿禾' })
  await sharer(shop, 'who-won', { name: '小满', phone: '13900002222' })
  await opened(shop, 'who-lost', 'buyer-1')
  shop.clock.skip(MINUTE_MS)
  await opened(shop, 'who-won', 'buyer-1')
  const { _id: number } = await bought(shop, 'buyer-1')
  await shop.ask('credit.contest', { number, words: '前天就发给买家看过' }, 'who-lost')
  const [entry] = await list({ subject: { kind: 'orders', id: number } })
  expect(entry).toMatchObject({
    ...{ what: 'credit.contest', role: 'distributor', whoName: '阿禾', whoId: publicIdOf(shop, 'who-lost') },
  })
  expect(JSON.stringify(entry)).toContain('前天就发给买家看过')
  expect(JSON.stringify(entry)).not.toMatch(/who-lost|who-won|buyer-1/)
})

test('the list goes on by cursor, and by person or subject', async () => {
  for (let i = 0; i < 25; i += 1) {
    shop.clock.skip(1000)
    await broken().catch(() => undefined)
    if (i === 10) await shop.pass(MINUTE_MS)
  }
  await offSale()
  const first = await shop.ask('audit.list', {}, 'owner-1')
  expect(first.entries).toHaveLength(20)
  const second = await shop.ask('audit.list', { after: first.after ?? '' }, 'owner-1')
  const all = [...first.entries, ...second.entries]
  expect(second.after).toBeUndefined()
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all).toHaveLength(26)
  const [{ whoId } = { whoId: '' }] = all
  expect(await list({ subject: { kind: 'products', id: 'orange' } })).toMatchObject([
    { what: 'product.set_on_sale' },
  ])
  expect(await list({ whoId })).toHaveLength(20)
  expect(await list({ whoId: 'AAAAAAAAAAAAAAAA' })).toEqual([])
  const both = { whoId, subject: { kind: 'products' as const, id: 'orange' } }
  expect(await shop.call('audit.list', both, 'owner-1')).toMatchObject({ error: 'bad_input' })
})

test.each(['error', 'lost', 'crash_before', 'crash_after'] as FaultKind[])(
  'filing that is cut off by %s at any call is finished later, once',
  async kind => {
    await offSale()
    await broken()
    for (let at = 1; at <= 40; at += 1) {
      shop.faults.arm({ at, kind })
      shop.clock.skip(MINUTE_MS)
      await shop.sweep().catch(() => undefined)
      shop.faults.disarm()
    }
    for (let i = 0; i < 3; i += 1) await shop.pass(3 * MINUTE_MS)
    expect((await filed()).map(({ what }) => what).sort()).toEqual(['product.set_on_sale', 'stock.change'])
    expect(await shop.ports.store.get('products', 'orange')).toMatchObject({ trail: [], trailAt: 0 })
    expect(await shop.stock('orange-5')).toMatchObject({ unfiled: [], onHand: 48 })
  },
)
