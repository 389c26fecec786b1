import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FIRST_BUYER, type LocalShop, startLocalShop } from '../../../emulator/stage/local-shop'

const root = path.resolve(__dirname, '../../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'local-shop-'))
let shop: LocalShop

const open = async () => {
  shop = await startLocalShop({ root, dataDir, seed: true })
}
beforeAll(open)
afterAll(async () => {
  await shop.stop()
  rmSync(dataDir, { recursive: true })
})

/** Calls as the first phone does, over HTTP. */
async function call(name: string, input: unknown = {}) {
  const answer = await fetch(`${shop.phoneUrl}/call`, {
    method: 'POST',
    body: JSON.stringify({ name, input }),
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

const aRequest = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
const address = {
  name: '王阿姨',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '一路 1 号',
}

async function place(nth: number) {
  const { value: home } = await call('shop.home')
  const card = home.page.products.find((one: { soldOut: boolean }) => !one.soldOut)
  const { value: product } = await call('product.show', { productId: card.id })
  const sku = product.skus.find((one: { available: number }) => one.available > 1)
  const line = { productId: product.id, skuId: sku.id, quantity: 1, priceFen: sku.priceFen }
  const placed = await call('order.place', {
    requestId: aRequest(nth),
    lines: [line],
    address,
    agreedNoReturn: true,
  })
  expect(placed).toMatchObject({ ok: true, value: { state: 'unpaid' } })
  return {
    number: placed.value.number as string,
    skuId: sku.id as string,
    available: sku.available as number,
  }
}

test('the phone shows the demo goods, by the built functions', async () => {
  const home = await call('shop.home')
  expect(home).toMatchObject({ ok: true, value: { shop: { name: '青坡小铺' } } })
  expect(home.value.page.products.length).toBeGreaterThan(0)
  const [card] = home.value.page.products
  expect((await fetch(new URL(card.picture, shop.phoneUrl))).headers.get('content-type')).toBe('image/webp')
})

test('an order that is paid is settled by the notice alone, and its pieces leave the free stock', async () => {
  const { number, skuId, available } = await place(1)
  const { value: params } = await call('payment.start', { number })
  expect(shop.pay.pay(params, { openid: FIRST_BUYER })).toMatchObject({ ok: true })
  await shop.pay.deliverDue()
  expect(await call('order.show', { number })).toMatchObject({ ok: true, value: { state: 'paid' } })
  expect(await shop.store.get('stocks', skuId)).toMatchObject({
    available: available - 1,
    committed: 1,
    holds: {},
  })
})

test('an order left unpaid closes by the clock, and its piece can be sold again', async () => {
  const { number, skuId, available } = await place(2)
  expect(await shop.store.get('stocks', skuId)).toMatchObject({ available: available - 1 })
  await shop.skip(16 * 60_000)
  expect(await call('order.show', { number })).toMatchObject({
    ok: true,
    value: { state: 'closed', closeReason: 'timeout' },
  })
  expect(await shop.store.get('stocks', skuId)).toMatchObject({ available, holds: {} })
})

test('a second phone has its own origin and its own buyer', async () => {
  const phone = await shop.openPhone({ openid: 'oAnotherBuyer00000000000002' })
  expect(new URL(phone.url).origin).not.toBe(new URL(shop.phoneUrl).origin)
  const answer = await fetch(`${phone.url}/call`, {
    method: 'POST',
    body: JSON.stringify({ name: 'order.list', input: {} }),
  })
  expect(await answer.json()).toEqual({ ok: true, value: { orders: [] } })
})

test('a shop that is opened again has its orders, its time, its keys and its goods as they were', async () => {
  const before = {
    orders: await call('order.list'),
    home: await call('shop.home'),
    token: shop.claimToken,
    offsetMs: shop.clock.offsetMs,
  }
  await shop.stop()
  await open()
  const after = {
    orders: await call('order.list'),
    home: await call('shop.home'),
    token: shop.claimToken,
    offsetMs: shop.clock.offsetMs,
  }
  expect(after).toEqual(before)
  expect(before.orders.value.orders).toHaveLength(2)
  expect(before.token).toMatch(/^[0-9a-f]{32}$/)
})

test('who claims the shop with the token ends the token', async () => {
  expect(await call('staff.claim', { token: shop.claimToken })).toMatchObject({
    ok: true,
    value: { role: 'owner' },
  })
  await shop.stop()
  await open()
  expect(shop.claimToken).toBeUndefined()
  expect(await call('staff.me')).toEqual({ ok: true, value: { role: 'owner' } })
})
