import { TEMPLATES } from '../../../emulator/stage/templates'
import { type AShop, openShop } from '../../support/a-shop'
import { asked } from '../../support/payouts'
import { owner } from '../../support/shopping'
import {
  earner,
  heard,
  MINUTE_MS,
  received,
  toBePaid,
  WECHAT_REFUSES,
  waiting,
} from '../../support/transfers'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

const told = async (id: string) =>
  (await shop.ports.store.page('outbox', '', 100))
    .filter(({ subjectId }) => subjectId === id)
    .map(({ message }) => [message?.kind, message?.facts.amountFen, message?.facts.note])

test('the distributor is told to confirm, and that it is paid; once each, however often WeChat says so', async () => {
  const { he, id } = await waiting(shop, 100_000)
  for (const { id: template } of [TEMPLATES.payout_waiting, TEMPLATES.payout_paid])
    shop.wx.accept(he, template)
  received(shop, id)
  await heard(shop, id)
  await heard(shop, id)
  await shop.pass(MINUTE_MS)
  expect(await told(id)).toEqual([
    ['payout_paid', 96_000, undefined],
    ['payout_waiting', 96_000, '请在到期前确认收款'],
  ])
  expect(shop.wx.messages.filter(({ to }) => to === he)).toHaveLength(2)
})

test('and why it came back, in words; who withdrew knows', async () => {
  const { id } = await toBePaid(shop)
  shop.wechat.setTransferRefusal(WECHAT_REFUSES.name_differs)
  await shop.sweep()
  expect(await told(id)).toEqual([['payout_returned', 100_000, '姓名和微信实名不一致']])
  const he = await earner(shop, 20_000)
  const refused = await asked(shop, he, 10_000)
  await shop.ask('payout.refuse', { payoutId: refused, words: '先核对一下' }, 'owner-1')
  expect(await told(refused)).toEqual([['payout_returned', 10_000, '先核对一下']])
  const own = await asked(shop, he, 10_000)
  await shop.ask('payout.withdraw', { payoutId: own }, he)
  expect(await told(own)).toEqual([])
})

test('the owner sees that somebody waits, since when, and what is held up', async () => {
  const summary = async () => (await shop.ask('attention.summary', {}, 'owner-1')).payouts
  expect(await summary()).toEqual({ asked: 0, heldUp: 0 })
  const since = shop.clock.now()
  await asked(shop, await earner(shop, 10_000), 10_000)
  shop.clock.skip(MINUTE_MS)
  await asked(shop, await earner(shop, 10_000), 10_000)
  const first = await summary()
  expect(first).toMatchObject({ asked: 2, heldUp: 0 })
  expect(Math.abs((first.since ?? 0) - since)).toBeLessThan(MINUTE_MS)
  await toBePaid(shop)
  shop.wechat.setBalanceEmpty(true)
  await shop.sweep()
  expect(await summary()).toMatchObject({ asked: 2, heldUp: 1 })
})
