import { type AShop, openShop } from '../../support/a-shop'
import { approved, asked, earns, identified, payoutAt } from '../../support/payouts'
import { publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'
import { received } from '../../support/transfers'

const BUSINESS = { name: '青坡农业有限公司', creditCode: '914403001922038216' }

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await sharer(shop, 'man')
  await identified(shop, 'man')
})
afterAll(() => shop.stop())

const set = (business: typeof BUSINESS | null, distributorId = publicIdOf(shop, 'man')) =>
  shop.call('tax.set_business', { distributorId, business }, 'owner-1')
const seen = async (openid = 'owner-1') =>
  (await shop.ask('distributor.list', { state: 'active' }, openid)).distributors[0]?.business
const kept = () => shop.ports.store.get('distributors', 'man')
const trailed = async () =>
  (await shop.ask('audit.list', {}, 'owner-1')).entries.filter(({ what }) => what === 'tax.set_business')

test('the owner records who invoices, sees it with the person, and takes it back; each is on the trail', async () => {
  expect(await seen()).toBeUndefined()
  expect(await set({ ...BUSINESS, creditCode: '9144 0300 1922 038216' })).toEqual({
    ok: true,
    value: { business: BUSINESS },
  })
  expect(await seen()).toEqual(BUSINESS)
  expect(await trailed()).toMatchObject([
    { subject: { kind: 'distributors', id: publicIdOf(shop, 'man') }, whoName: '店主' },
  ])
  expect((await trailed())[0]?.changes).toEqual(
    expect.arrayContaining([
      { field: 'business.name', after: BUSINESS.name },
      // The trail shortens every long run of digits; the person's own page shows the code whole.
      { field: 'business.creditCode', after: '914****8216' },
    ]),
  )
  const before = await kept()
  await set(BUSINESS)
  expect(await kept()).toEqual(before)
  expect(await set(null)).toEqual({ ok: true, value: { business: null } })
  expect([await seen(), (await kept())?.business]).toEqual([undefined, undefined])
  expect(await trailed()).toHaveLength(2)
})

test('what is approved while somebody invoices is not taxed, what was before and after is', async () => {
  const taxes: (number | undefined)[] = []
  for (const business of [null, BUSINESS, null]) {
    await set(business)
    await earns(shop, 'man', 500_000)
    const id = await asked(shop, 'man', 500_000)
    await approved(shop, id)
    const { taxFen, tax } = await payoutAt(shop, id)
    taxes.push(taxFen)
    expect(tax?.policy).toBe(business ? 'none' : 'per_payment_2018_61')
    await shop.sweep()
    received(shop, id)
    await shop.pass(3_600_000)
    expect(await payoutAt(shop, id)).toMatchObject({ state: 'paid' })
  }
  // 5000 → 800; invoiced → 0; 10000 of the month × 80 % × 20 % = 1600, less 800.
  expect(taxes).toEqual([80_000, 0, 80_000])
})

test.each([
  ['credit_code_wrong', { ...BUSINESS, creditCode: '914403001922038217' }, undefined],
  ['credit_code_wrong', { ...BUSINESS, creditCode: '11010519491231002X' }, undefined],
  ['distributor_not_found', BUSINESS, 'ABCDEFGHIJKLMNOP'],
  ['bad_input', { ...BUSINESS, name: '坡' }, undefined],
])('%s: nothing is recorded', async (error, business, distributorId) => {
  const before = await kept()
  expect(await set(business, distributorId)).toMatchObject({ ok: false, error })
  expect(await kept()).toEqual(before)
})
