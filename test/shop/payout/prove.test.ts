import { provePayouts } from '../../../cloudfunctions/shop/payout/prove-payouts'
import { type AShop, openShop } from '../../support/a-shop'
import { asked, payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { earner, heard, MINUTE_MS, received, toBePaid, waiting } from '../../support/transfers'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

const differing = async () =>
  (await shop.ports.store.page('incidents', '', 100)).filter(({ what }) => what === 'payout_differs')

test('every night all payouts are as the ledger has them, in every state, filed or not', async () => {
  await asked(shop, await earner(shop, 10_000), 10_000)
  await toBePaid(shop)
  await waiting(shop)
  const { id } = await waiting(shop)
  received(shop, id)
  await heard(shop, id)
  expect(await provePayouts(shop.ports)).toBe(0)
  await shop.pass(3 * MINUTE_MS)
  await shop.pass(3 * MINUTE_MS)
  expect((await shop.ports.store.page('ledger_entries', '', 100)).length).toBeGreaterThan(6)
  expect(await provePayouts(shop.ports)).toBe(0)
  expect(await differing()).toEqual([])
})

test('a payout without its entry, or with one too many, is told and not mended', async () => {
  const { he, id } = await waiting(shop)
  const before = await places(shop, he)
  await shop.ports.store.change('payouts', id, {}, { set: { state: 'paid', queue: 'ended' } })
  expect(await provePayouts(shop.ports)).toBe(1)
  const [told] = await differing()
  expect(told?.detail).toContain(id)
  const { items } = await shop.ask('attention.list', {}, 'owner-1')
  expect(items).toMatchObject([{ what: 'payout_differs', about: { kind: 'payout', id } }])
  expect(await places(shop, he)).toEqual(before)
})

test('an account that names a payout that is over, or none while one is open, is told', async () => {
  const he = await earner(shop, 10_000)
  const id = await asked(shop, he, 10_000)
  await shop.ports.store.change('accounts', he, {}, { unset: ['openPayout'] })
  expect(await provePayouts(shop.ports)).toBe(1)
  await shop.ports.store.change('accounts', he, {}, { set: { openPayout: 'AAAAAAAAAAAAAAAA' } })
  expect(await provePayouts(shop.ports)).toBe(2)
  const { publicId: whose } = (await shop.ports.store.get('distributors', he)) ?? {}
  expect((await differing()).map(({ about }) => about)).toEqual(
    expect.arrayContaining([
      { kind: 'payout', id, name: '' },
      { kind: 'account', id: whose, name: '小满' },
    ]),
  )
  expect((await payoutAt(shop, id)).state).toBe('asked')
})
