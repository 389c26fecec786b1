import { hmacIds } from '../../../cloudfunctions/adapters/system/ids'
import { type AShop, openShop } from '../../support/a-shop'

const token = 'one-time-token-of-this-deployment'
let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  const { digest } = hmacIds('x'.repeat(32))
  await shop.ports.store.change('shop', 'shop', {}, { set: { claimHash: digest(token) } })
})
afterEach(() => shop.stop())

const claim = (openid: string, by = token) => shop.call('staff.claim', { token: by }, openid)
const staff = () => shop.ports.store.page('staff', '', 10)

test('the first with the token is the owner; the token works once', async () => {
  expect(await shop.ask('staff.me', {}, 'seller')).toEqual({ role: 'buyer' })
  expect(await claim('seller')).toEqual({ ok: true, value: { role: 'owner' } })
  expect(await shop.ask('staff.me', {}, 'seller')).toEqual({ role: 'owner' })
  expect(await claim('thief')).toMatchObject({ ok: false, error: 'claim_refused' })
  expect(await shop.ask('staff.me', {}, 'thief')).toEqual({ role: 'buyer' })
  expect(await staff()).toHaveLength(1)
})

test('two with the token at once: one owner', async () => {
  const replies = await Promise.all(['one', 'two', 'three'].map(openid => claim(openid)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await staff()).toHaveLength(1)
})

test('a wrong or empty token claims nothing, before and after', async () => {
  expect(await claim('thief', 'not-the-token-of-this-shop')).toMatchObject({ error: 'claim_refused' })
  expect(await claim('thief', '')).toMatchObject({ error: 'bad_input' })
  await claim('seller')
  expect(await claim('thief', 'not-the-token-of-this-shop')).toMatchObject({ error: 'claim_refused' })
  expect(await staff()).toMatchObject([{ _id: 'seller' }])
})

test('a crash between the claim and the staff list is mended by claiming again', async () => {
  shop.faults.arm({ at: 2, kind: 'crash_before' })
  expect(await claim('seller')).toMatchObject({ error: 'internal' })
  shop.faults.disarm()
  expect(await staff()).toEqual([])
  expect(await claim('seller')).toEqual({ ok: true, value: { role: 'owner' } })
  expect(await staff()).toMatchObject([{ _id: 'seller', role: 'owner' }])
})
