import { sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import { no } from '../../../types/result'
import { type AShop, openShop } from '../../support/a-shop'
import { payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { MINUTE_MS, toBePaid, waiting } from '../../support/transfers'

const DAY_MS = 24 * 60 * MINUTE_MS
const CREATE = 'POST /v3/fund-app/mch-transfer/transfer-bills'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop({ transfersAt: 'wechat' })
  await owner(shop)
})
afterEach(() => shop.stop())

/** The distributor confirms with what the phone got. */
async function confirm(he: string, payoutId: string): Promise<void> {
  const { package: packageInfo, mchId, appId } = await shop.ask('payout.ticket', { payoutId }, he)
  const confirmed = shop.wechat.confirmTransfer(packageInfo, { openid: he, mchId, appId })
  if (!confirmed.ok) throw new Error(`WeChat's page refused: ${confirmed.error}`)
}

test('over the wire: told, confirmed by what the phone got, heard by notice, paid; a notice more changes nothing', async () => {
  const { he, id } = await waiting(shop, 100_000)
  const taken = shop.wechat.transferOf(id)
  expect(taken).toMatchObject({ payeeId: he, transferFen: 96_000, state: 'WAIT_USER_CONFIRM' })
  // WeChat tells whole seconds.
  const tookAt = Math.floor((taken?.createdAt ?? 0) / 1000) * 1000
  expect((await payoutAt(shop, id)).confirmBy).toBe(tookAt + DAY_MS)
  await confirm(he, id)
  shop.wechat.settleTransfer(id)
  expect(await shop.notify({ outBillNo: id })).toEqual({ ok: true, value: true })
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
  const paid = await payoutAt(shop, id)
  expect(await shop.notify({ outBillNo: id })).toEqual({ ok: true, value: true })
  expect(await payoutAt(shop, id)).toEqual(paid)
})

test('over the wire: nobody confirms, WeChat gives it back after 24 hours, and it is available again', async () => {
  const { he, id } = await waiting(shop, 100_000)
  await shop.pass(DAY_MS + 2 * MINUTE_MS)
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'returned', reason: 'not_confirmed' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
})

test('over the wire: WeChat’s account is empty, is topped up, and the same transfer goes', async () => {
  const { he, id } = await toBePaid(shop, 100_000)
  shop.wechat.setBalanceEmpty(true)
  await shop.sweep()
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'approved', reason: 'not_enough' })
  shop.wechat.setBalanceEmpty(false)
  await shop.ask('payout.retry', { payoutId: id }, 'owner-1')
  await shop.sweep()
  await confirm(he, id)
  shop.wechat.settleTransfer(id)
  await shop.pass(2 * MINUTE_MS)
  expect((await payoutAt(shop, id)).state).toBe('paid')
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('over the wire: the answer is lost after WeChat took it; one transfer, and the phone has what it opens', async () => {
  const { he, id } = await toBePaid(shop, 100_000)
  const created = shop.ports.transfers.create
  let lost = 0
  const create: typeof created = async order => {
    const answer = await created(order)
    lost += 1
    return lost === 1 ? no('unavailable') : answer
  }
  await sweepPayouts({ ...shop.ports, transfers: { ...shop.ports.transfers, create } })
  expect(shop.wechat.transferOf(id)?.state).toBe('WAIT_USER_CONFIRM')
  expect((await payoutAt(shop, id)).state).toBe('approved')
  for (const minutes of [1, 2, 3]) await shop.pass(minutes * MINUTE_MS)
  expect((await payoutAt(shop, id)).state).toBe('waiting')
  await confirm(he, id)
  shop.wechat.settleTransfer(id, 'PAYEE_ACCOUNT_ABNORMAL')
  await shop.notify({ outBillNo: id })
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'returned', reason: 'account_unfit' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
})

test('over the wire: called off, and back', async () => {
  const { he, id } = await waiting(shop, 100_000)
  await shop.ask('payout.call_off', { payoutId: id }, 'owner-1')
  await shop.sweep()
  expect(shop.wechat.transferOf(id)?.state).toBe('CANCELING')
  shop.wechat.settleTransfer(id)
  await shop.notify({ outBillNo: id })
  expect(await payoutAt(shop, id)).toMatchObject({ state: 'returned', reason: 'called_off' })
  expect(await places(shop, he)).toEqual([0, 100_000, 0, 0, 0])
  expect(shop.wechat.calls[CREATE]).toBe(1)
})
