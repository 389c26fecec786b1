import type { EndpointName, Input } from '../../types/api'
import { type AShop, openShop } from '../support/a-shop'
import { stockUp } from '../support/documents'
import { bought, opened, publicIdOf, sharer } from '../support/sharing'
import { owner } from '../support/shopping'
import { received, waiting } from '../support/transfers'
import { keptCost } from './cost-in'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 100)
})
afterAll(() => shop.stop())

const costOf = <N extends EndpointName>(name: N, input: Input<N>, openid: string) =>
  keptCost(shop, name, input, openid)

test('recording who one is costs two waves, for the first time and again; looking one; deleting it again costs no more than three', async () => {
  const he = await sharer(shop, 'man')
  const who = { name: '林小满', idNumber: '11010519491231002X', consentTo: '2026-11-27' }
  expect(await costOf('payee.identify', who, he)).toEqual([2, 5])
  expect(await costOf('payee.identify', who, he)).toEqual([2, 5])
  expect(await costOf('payee.me', {}, he)).toEqual([1, 2])
  expect(await costOf('payee.forget', {}, he)).toEqual([2, 4])
})

test('the exports cost the same however many people and orders a page is about', async () => {
  for (const name of ['he', 'she', 'lin']) {
    await sharer(shop, name)
    await opened(shop, name, `buyer of ${name}`)
    await bought(shop, `buyer of ${name}`)
  }
  const months = new Set<string>()
  for (let i = 0; i < 3; i += 1) {
    const { id } = await waiting(shop, 10_000)
    received(shop, id)
    await shop.pass(3_600_000)
    months.add((await shop.ports.store.get('payouts', id))?.month ?? '')
  }
  for (const month of months) {
    // Who asks, the payouts, names beside distributors, the reading.
    expect(await costOf('tax.export', { month }, 'owner-1')).toEqual([3, 5])
    // Who asks, entries (of the first moment, and later) beside accounts, orders beside distributors.
    expect(await costOf('tax.commissions', { month }, 'owner-1')).toEqual([2, 6])
  }
})

test('recording who invoices costs two waves', async () => {
  const distributorId = publicIdOf(shop, 'man')
  const business = { name: '青坡农业有限公司', creditCode: '914403001922038216' }
  expect(await costOf('tax.set_business', { distributorId, business }, 'owner-1')).toEqual([2, 3])
})
