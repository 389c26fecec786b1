import { fileAccounts } from '../../../cloudfunctions/shop/ledger/file-accounts'
import { postCommission } from '../../../cloudfunctions/shop/ledger/post-commission'
import { type AShop, openShop } from '../../support/a-shop'
import { aSpan } from '../../support/credit'
import { stockUp } from '../../support/documents'
import { owner } from '../../support/shopping'
import { figures, giveBack, proven, soldUnheard } from './a-sale'

const ORDERS = 30
/** 10 % of a box. */
const EARNED = 399
const ONE = { lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 }] }

let shop: AShop
let numbers: string[]
beforeAll(async () => {
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
  numbers = []
  for (let i = 0; i < ORDERS; i += 1) numbers.push(await soldUnheard(shop, `fan-${i}`, { wish: ONE }))
})
afterAll(() => shop.stop())

const unfiled = async () => (await shop.ports.store.get('accounts', 'd-1'))?.unfiled ?? []
const file = async () => {
  for (const one of await fileAccounts(shop.ports)) await one()
}

test('thirty orders of one influencer, settled at once on one account: all are in, and nobody meets a conflict', async () => {
  const heard = await Promise.all(numbers.map(outTradeNo => shop.notify({ outTradeNo })))
  expect(heard).toEqual(Array(ORDERS).fill({ ok: true, value: true }))
  expect(await figures(shop)).toEqual({ pendingFen: ORDERS * EARNED })
  const entries = await unfiled()
  expect(new Set(entries.map(({ orderNumber }) => orderNumber))).toEqual(new Set(numbers))
  expect(entries).toHaveLength(ORDERS)
  const orders = await Promise.all(numbers.map(number => shop.order(number)))
  expect(orders.flatMap(({ todo }) => todo)).toEqual([])
  expect(await proven(shop)).toEqual([0, 0])
})

test('told once more of all of them, while two sweeps file what is there: nothing is counted twice', async () => {
  const again = () => numbers.map(outTradeNo => shop.notify({ outTradeNo }))
  await Promise.all([...again(), ...again(), file(), file()])
  expect(await figures(shop)).toEqual({ pendingFen: ORDERS * EARNED })
  expect(await proven(shop)).toEqual([0, 0])
})

test('filed entries leave the account after two minutes, and its figures stay', async () => {
  shop.clock.skip(60_000)
  await file()
  expect(await unfiled()).toHaveLength(ORDERS)
  shop.clock.skip(2 * 60_000)
  await file()
  expect(await unfiled()).toEqual([])
  expect(await shop.ports.store.get('accounts', 'd-1')).toMatchObject({ fileAt: 0 })
  expect(await figures(shop)).toEqual({ pendingFen: ORDERS * EARNED })
  expect(await shop.ports.store.page('ledger_entries', '', 100)).toHaveLength(ORDERS)
  expect(await proven(shop)).toEqual([0, 0])
})

test('what was filed and has left is known when it is posted again', async () => {
  for (const number of numbers) await postCommission(shop.ports, await shop.order(number))
  expect(await unfiled()).toEqual([])
  expect(await figures(shop)).toEqual({ pendingFen: ORDERS * EARNED })
})

test('all of them given back at once leave nothing', async () => {
  await Promise.all(numbers.map(number => giveBack(shop, number, 1, 3990)))
  await shop.pass(60_000)
  expect(await figures(shop)).toEqual({})
  expect(await proven(shop)).toEqual([0, 0])
})

test('the night tells, without mending, of an account that is not the sum of its entries and of an order that lacks one', async () => {
  const { store } = shop.ports
  await store.change('accounts', 'd-1', {}, { inc: { pendingFen: 1 } })
  await store.change(
    'orders',
    numbers[0] ?? '',
    {},
    { set: { 'credit.spans': [aSpan({ rateBp: { 1: 500 } })] } },
  )
  expect(await proven(shop)).toEqual([1, 1])
  expect(await figures(shop)).toEqual({ pendingFen: 1 })
  const told = await store.page('incidents', '', 10)
  expect(told.map(({ what, orderNumber }) => [what, orderNumber])).toEqual([
    ['account_differs', ''],
    ['commission_differs', numbers[0]],
  ])
  expect(JSON.stringify(told)).not.toContain('d-1')
})
