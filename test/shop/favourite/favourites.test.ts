import { wavesOf } from '../../../emulator/cloudbase/wire/calls'
import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { owner } from '../../support/shopping'

const good = (i: number) =>
  aProduct({
    ...{ _id: `g${i}`, name: `商品${i}`, rank: `${1000 + i}:g${i}` },
    skus: [{ id: `g${i}-1`, specs: ['一份'], priceFen: fen(100 + i) }],
  })

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.stop())

const set = (productId: string, on: boolean, openid = 'buyer-1') =>
  shop.call('favourite.set', { productId, on }, openid)
const kept = async (openid = 'buyer-1') =>
  (await shop.ask('favourite.list', {}, openid)).products.map(card => card.id)
const document = (openid = 'buyer-1') => shop.ports.store.get('favourites', openid)

/** Keeps these one after the other, a second apart. */
async function keepAll(...ids: string[]) {
  for (const id of ids) {
    shop.clock.skip(1000)
    expect(await set(id, true)).toEqual({ ok: true, value: { on: true } })
  }
}

test('what is kept is listed, the newest first, and only to the one who keeps it', async () => {
  await Promise.all([1, 2, 3].map(i => stockUp(shop, i - 1, good(i))))
  await keepAll('g2', 'g1', 'g3')
  const { products } = await shop.ask('favourite.list', {})
  expect(products.map(({ id, soldOut, onSale }) => [id, soldOut, onSale])).toEqual([
    ['g3', false, true],
    ['g1', true, true],
    ['g2', false, true],
  ])
  expect(JSON.stringify(products)).not.toMatch(/holds|unfiled|findBy|rank/)
  expect(await shop.ask('favourite.has', { productId: 'g1' })).toEqual({ on: true })
  expect(await kept('buyer-2')).toEqual([])
  expect(await shop.ask('favourite.has', { productId: 'g1' }, 'buyer-2')).toEqual({ on: false })
})

test('keeping twice is keeping once and does not move it; letting go twice is letting go once', async () => {
  await Promise.all([1, 2].map(i => stockUp(shop, 1, good(i))))
  await keepAll('g1', 'g2', 'g1')
  expect(await kept()).toEqual(['g2', 'g1'])
  expect((await document())?.room).toBe(LIMITS.favouritesPerBuyer - 2)
  for (let i = 0; i < 2; i++) expect(await set('g1', false)).toEqual({ ok: true, value: { on: false } })
  expect(await kept()).toEqual(['g2'])
  expect((await document())?.room).toBe(LIMITS.favouritesPerBuyer - 1)
  expect(await set('g2', false, 'buyer-2')).toMatchObject({ ok: true })
  expect(await document('buyer-2')).toBeUndefined()
})

test('a product that is not there cannot be kept; one off sale can, and says so; one that is gone drops out', async () => {
  expect(await set('gone', true)).toEqual({ ok: false, error: 'product_not_found' })
  expect(await document()).toBeUndefined()
  await stockUp(shop, 1, good(1))
  await owner(shop)
  await shop.ask('product.set_on_sale', { productId: 'g1', onSale: false }, 'owner-1')
  await keepAll('g1')
  expect((await shop.ask('favourite.list', {})).products).toMatchObject([{ id: 'g1', onSale: false }])
  await shop.ports.store.change('favourites', 'buyer-1', {}, { set: { 'items.left': { at: 1 } } })
  expect(await kept()).toEqual(['g1'])
})

test('names that objects have by birth are products like any other', async () => {
  for (const productId of ['constructor', 'toString']) {
    expect(await shop.ask('favourite.has', { productId })).toEqual({ on: false })
    expect(await set(productId, true)).toMatchObject({ error: 'product_not_found' })
    await stockUp(
      shop,
      1,
      aProduct({ _id: productId, skus: [{ id: `${productId}-1`, specs: [''], priceFen: fen(1) }] }),
    )
    expect(await set(productId, true)).toMatchObject({ ok: true })
    expect(await shop.ask('favourite.has', { productId })).toEqual({ on: true })
  }
})

test('the list pages by twelve, each product once, in two waves', async () => {
  const ids = Array.from({ length: 30 }, (_, i) => `g${i}`)
  for (let i = 0; i < ids.length; i++) await shop.ports.store.add('products', good(i))
  // All in one millisecond: the id decides.
  for (const id of ids) await set(id, true)
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    shop.cloudbase.latencyMs = 20
    const from = shop.cloudbase.calls.length
    const page = await shop.ask('favourite.list', after ? { after } : {})
    shop.cloudbase.latencyMs = 0
    const calls = shop.cloudbase.calls.slice(from)
    expect([calls.length, Math.max(...wavesOf(calls))]).toEqual([2, 2])
    expect(page.products.length).toBeLessThanOrEqual(LIMITS.productsPerPage)
    seen.push(...page.products.map(card => card.id))
    after = page.after
    if (!after) break
  }
  expect([...seen].sort()).toEqual([...ids].sort())
})

test('two hundred and no more, also from many phones at once; letting one go makes room', async () => {
  const most = LIMITS.favouritesPerBuyer
  const items = Object.fromEntries(Array.from({ length: most - 5 }, (_, i) => [`old${i}`, { at: i }]))
  await shop.ports.store.add('favourites', { _id: 'buyer-1', items, room: 5 })
  for (let i = 0; i < 20; i++) await shop.ports.store.add('products', good(i))
  const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => set(`g${i}`, true)))
  expect(replies.filter(reply => reply.ok)).toHaveLength(5)
  expect(replies.find(reply => !reply.ok)).toEqual({ ok: false, error: 'too_many_favourites' })
  const full = await document()
  expect([Object.keys(full?.items ?? {}).length, full?.room]).toEqual([most, 0])
  await set('old0', false)
  const left = replies.findIndex(reply => !reply.ok)
  expect(await set(`g${left}`, true)).toMatchObject({ ok: true })
  expect((await document())?.room).toBe(0)
})

test('the first favourite from ten phones at once is kept once', async () => {
  await stockUp(shop, 1, good(1))
  const replies = await Promise.all(Array.from({ length: 10 }, () => set('g1', true)))
  expect(replies.filter(reply => reply.ok)).toHaveLength(10)
  expect(await document()).toMatchObject({ room: LIMITS.favouritesPerBuyer - 1 })
})

test('whoever has no openid keeps nothing', async () => {
  await stockUp(shop, 1, good(1))
  expect(await set('g1', true, '')).toEqual({ ok: false, error: 'not_allowed' })
  expect(await shop.call('favourite.has', { productId: 'g1' }, '')).toMatchObject({ error: 'not_allowed' })
})
