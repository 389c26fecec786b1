import { type AShop, openShop } from '../../support/a-shop'
import { payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { MINUTE_MS, toBePaid, WECHAT_REFUSES } from '../../support/transfers'

const DAY_MS = 24 * 60 * MINUTE_MS

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())
beforeEach(() => {
  shop.wechat.setTransferRefusal(undefined)
  shop.wechat.setTransfersPerDay(undefined)
  shop.wechat.setBalanceEmpty(false)
})

const eventsOf = async (id: string) => (await payoutAt(shop, id)).events.map(({ event }) => event)
const show = (he: string, payoutId: string) => shop.ask('payout.show', { payoutId }, he)

test('not enough money: held up, told once, and paid under the same number after topping up', async () => {
  const { he, id } = await toBePaid(shop)
  shop.wechat.setBalanceEmpty(true)
  await shop.sweep()
  await shop.pass(2 * MINUTE_MS)
  await shop.pass(5 * MINUTE_MS)
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'hold_up'])
  expect(await show(he, id)).toMatchObject({ state: 'approved', reason: 'not_enough' })
  expect(await places(shop, he)).toEqual([0, 0, 100_000, 0, 0])
  expect(shop.wechat.transferOf(id)).toBeUndefined()
  const card = await shop.ask('payout.detail', { payoutId: id }, 'owner-1')
  expect(card.actions).toEqual(['retry', 'call_off'])
  shop.wechat.setBalanceEmpty(false)
  await shop.ask('payout.retry', { payoutId: id }, 'owner-1')
  await shop.sweep()
  expect(await show(he, id)).toMatchObject({ state: 'waiting' })
  expect(shop.wechat.transfers().filter(({ payeeId }) => payeeId === he)).toMatchObject([{ outBillNo: id }])
  expect((await show(he, id)).reason).toBeUndefined()
  expect(await shop.call('payout.retry', { payoutId: id }, 'owner-1')).toMatchObject({
    error: 'payout_moved',
  })
})

test('the daily limit is used up: it goes by itself when there is room again', async () => {
  const { id } = await toBePaid(shop)
  shop.wechat.setTransfersPerDay(1)
  await shop.sweep()
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'approved', reason: 'limit_reached' })
  shop.wechat.setTransfersPerDay(undefined)
  await shop.pass(DAY_MS)
  expect((await payoutAt(shop, id)).state).toBe('waiting')
})

const isAvailableAgain = async (he: string, id: string, reason: string) => {
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason })
  expect((await shop.ports.store.get('accounts', he))?.openPayout).toBeUndefined()
  expect(shop.wechat.transferOf(id)).toBeUndefined()
}

test.each([
  ['account_unfit', 'account_unfit'],
  ['refused', 'refused_by_wechat'],
] as const)(
  'WeChat refuses (%s): the money is available again, and both are told why',
  async (refusal, reason) => {
    const { he, id } = await toBePaid(shop)
    shop.wechat.setTransferRefusal(WECHAT_REFUSES[refusal])
    await shop.sweep()
    await isAvailableAgain(he, id, reason)
    expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
  },
)

test('the name is not the one WeChat knows this person by: from 2,000 yuan on it is asked, and both are told', async () => {
  const small = await toBePaid(shop, 100_000)
  const large = await toBePaid(shop, 400_000)
  for (const { he } of [small, large]) shop.wechat.setRealName(he, '林大满')
  await shop.sweep()
  expect((await payoutAt(shop, small.id)).state).toBe('waiting')
  await isAvailableAgain(large.he, large.id, 'name_differs')
  expect(await places(shop, large.he)).toEqual([0, 400_000, 0, 0, 0])
})
