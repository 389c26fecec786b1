import fc from 'fast-check'
import { distributionOf } from '../../../cloudfunctions/shop/distributor/distribution'
import { rateOf } from '../../../cloudfunctions/shop/distributor/rate'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { bought, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 50)
})
afterEach(() => shop.stop())

const set = (of: 'product' | 'sku' | 'person', id: string, rateBp?: number) =>
  shop.call('distribution.set_rate', { of, id, ...(rateBp !== undefined && { rateBp }) }, 'owner-1')

test('what was never set holds as it does for most shops', () => {
  expect(distributionOf({})).toEqual({
    joining: 'approval',
    rule: 'last',
    withinDays: 15,
    newCustomersOnly: false,
    rateBp: 1_000,
    capBp: 3_000,
    agreement: '2026-11',
  })
})

const rate = fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: undefined })
const rated = rate.map(rateBp => (rateBp === undefined ? {} : { rateBp }))

test('the person’s rate comes first, then the SKU’s, the product’s, the shop’s; never more than the cap', () => {
  fc.assert(
    fc.property(rated, rated, rated, fc.nat(5_000), fc.nat(5_000), (person, sku, product, rateBp, capBp) => {
      const first = [person, sku, product, { rateBp }].find(one => one.rateBp !== undefined)?.rateBp ?? 0
      expect(rateOf({ person, sku, product }, { rateBp, capBp })).toBe(Math.min(first, capBp))
    }),
  )
})

test('each rate that is set counts before the next, and taking it away brings that back', async () => {
  await sharer(shop, 'man')
  await opened(shop, 'man', 'buyer')
  const rateNow = async () => (await bought(shop, 'buyer')).credit?.spans[0]?.rateBp['1']
  expect(await rateNow()).toBe(1_000)
  await shop.ask('distribution.set', { rateBp: 500 }, 'owner-1')
  expect(await rateNow()).toBe(500)
  expect(await set('product', 'orange', 600)).toEqual({ ok: true, value: { rateBp: 600 } })
  expect(await rateNow()).toBe(600)
  await set('sku', 'orange-5', 700)
  expect(await rateNow()).toBe(700)
  await set('person', publicIdOf(shop, 'man'), 800)
  expect(await rateNow()).toBe(800)
  expect(await set('person', publicIdOf(shop, 'man'))).toEqual({ ok: true, value: {} })
  expect(await rateNow()).toBe(700)
  await set('sku', 'orange-5')
  expect(await rateNow()).toBe(600)
  await set('product', 'orange', 0)
  expect(await rateNow()).toBe(0)
})

test('the seller’s goods tell the rates that they have of their own, and only those', async () => {
  const listed = async () => {
    const { products } = await shop.ask('seller_product.list', { onSale: true }, 'owner-1')
    return products.find(({ id }) => id === 'orange')
  }
  const before = await listed()
  expect(before).not.toHaveProperty('rateBp')
  await set('product', 'orange', 0)
  await set('sku', 'orange-5', 700)
  const skus = before?.skus.map(sku => (sku.id === 'orange-5' ? { ...sku, rateBp: 700 } : sku))
  expect(await listed()).toEqual({ ...before, rateBp: 0, skus })
  await set('product', 'orange')
  await set('sku', 'orange-5')
  expect(await listed()).toEqual(before)
})

test('no rate is above the cap, and a lower cap holds for all that were set before', async () => {
  expect(await set('product', 'orange', 3_001)).toMatchObject({ error: 'rate_too_high' })
  expect(await set('product', 'orange', 3_000)).toMatchObject({ ok: true })
  expect(await shop.call('distribution.set', { rateBp: 3_001 }, 'owner-1')).toMatchObject({
    error: 'rate_too_high',
  })
  expect(await shop.call('distribution.set', { capBp: 900 }, 'owner-1')).toMatchObject({
    error: 'rate_too_high',
  })
  await shop.ask('distribution.set', { capBp: 900, rateBp: 900 }, 'owner-1')
  await sharer(shop, 'man')
  await opened(shop, 'man', 'buyer')
  expect((await bought(shop, 'buyer')).credit?.spans[0]?.rateBp).toEqual({ '1': 900 })
  for (const rateBp of [-1, 0.5, 5_001, Number.NaN])
    expect(await set('product', 'orange', rateBp)).toMatchObject({ error: 'bad_input' })
})

test('a rate for what is not there is refused', async () => {
  expect(await set('product', 'nothing', 100)).toMatchObject({ error: 'product_not_found' })
  expect(await set('sku', 'nothing', 100)).toMatchObject({ error: 'sku_not_found' })
  expect(await set('person', 'AAAAAAAAAAAAAAAA', 100)).toMatchObject({ error: 'distributor_not_found' })
})

test('settings that are not named stay, and what is set is what is shown', async () => {
  await shop.ask('distribution.set', { withinDays: 30, newCustomersOnly: true }, 'owner-1')
  expect(await shop.ask('distribution.set', { rule: 'first' }, 'owner-1')).toMatchObject({
    ...{ rule: 'first', withinDays: 30, newCustomersOnly: true, rateBp: 1_000 },
  })
  const shown = await shop.ask('distribution.settings', {}, 'owner-1')
  expect(shown).toMatchObject({ rule: 'first', withinDays: 30, newCustomersOnly: true })
  for (const withinDays of [0, 366, 1.5])
    expect(await shop.call('distribution.set', { withinDays }, 'owner-1')).toMatchObject({
      error: 'bad_input',
    })
})
