import { sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import type { Ports } from '../../../cloudfunctions/shop/ports'
import { refuse } from '../../../emulator/wechat-pay/model'
import { type AShop, openShop } from '../../support/a-shop'
import { asked, payoutAt, places } from '../../support/payouts'
import { owner } from '../../support/shopping'
import { heard, MINUTE_MS, received, toBePaid } from '../../support/transfers'

let shop: AShop
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterAll(() => shop.stop())
beforeEach(() => {
  shop.wechat.setBalanceEmpty(false)
  shop.wechat.setTransferRefusal(undefined)
})

const eventsOf = async (id: string) => (await payoutAt(shop, id)).events.map(({ event }) => event)
const callOff = (payoutId: string) => shop.ask('payout.call_off', { payoutId }, 'owner-1')
const detail = (payoutId: string) => shop.ask('payout.detail', { payoutId }, 'owner-1')
const show = (he: string, payoutId: string) => shop.ask('payout.show', { payoutId }, he)
/** The function `payout`, with some of its calls to WeChat otherwise. */
const sweepWith = (transfers: Partial<Ports['transfers']>) =>
  sweepPayouts({ ...shop.ports, transfers: { ...shop.ports.transfers, ...transfers } })
const heldUpInAttention = async () => (await shop.ask('attention.summary', {}, 'owner-1')).payouts.heldUp

const AVAILABLE = [0, 100_000, 0, 0, 0]
const SET_ASIDE = [0, 0, 100_000, 0, 0]

async function isBack(he: string, id: string) {
  expect(await show(he, id)).toMatchObject({ state: 'returned', reason: 'called_off', actions: [] })
  expect(await places(shop, he)).toEqual(AVAILABLE)
  expect((await shop.ports.store.get('accounts', he))?.openPayout).toBeUndefined()
}

test('before WeChat was told anything, it comes back at once, and WeChat never hears of it', async () => {
  const { he, id } = await toBePaid(shop)
  expect(await callOff(id)).toMatchObject({ state: 'approved', calledOff: true, actions: [] })
  expect(await show(he, id)).toMatchObject({ calledOff: true, actions: [] })
  expect(await places(shop, he)).toEqual(SET_ASIDE)
  await sweepPayouts(shop.ports)
  await isBack(he, id)
  expect(shop.wechat.transferOf(id)).toBeUndefined()
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'call_off', 'return'])
  expect((await show(he, id)).calledOff).toBeUndefined()
})

test('held up by too little money and called off, it is available again and may be asked for again', async () => {
  const { he, id } = await toBePaid(shop)
  shop.wechat.setBalanceEmpty(true)
  await shop.sweep()
  expect((await detail(id)).actions).toEqual(['retry', 'call_off'])
  const card = await callOff(id)
  expect(card).toMatchObject({ state: 'approved', calledOff: true, actions: [] })
  expect(card.reason).toBeUndefined()
  expect(await detail(id)).toEqual(card)
  shop.wechat.setBalanceEmpty(false)
  await shop.sweep()
  // What was sent a moment ago may arrive still.
  expect(await places(shop, he)).toEqual(SET_ASIDE)
  for (const minutes of [2, 3, 6]) await shop.pass(minutes * MINUTE_MS)
  await isBack(he, id)
  expect(shop.wechat.transferOf(id)).toBeUndefined()
  expect(await asked(shop, he, 100_000)).not.toBe(id)
  expect(await places(shop, he)).toEqual(SET_ASIDE)
})

test('called off while it is being sent: WeChat is asked to give back what it took, and nobody is told to confirm', async () => {
  const { he, id } = await toBePaid(shop)
  await sweepWith({
    async create(order) {
      await callOff(id)
      return shop.ports.transfers.create(order)
    },
  })
  expect(await show(he, id)).toMatchObject({ state: 'waiting', calledOff: true, actions: [] })
  expect(await shop.ports.store.get('outbox', `payout_waiting:${id}`)).toBeUndefined()
  await shop.pass(2 * MINUTE_MS)
  expect(shop.wechat.transferOf(id)?.state).toBe('CANCELING')
  expect(await places(shop, he)).toEqual(SET_ASIDE)
  shop.wechat.settleTransfer(id)
  await shop.pass(3 * MINUTE_MS)
  await isBack(he, id)
})

test('WeChat took it and its answer was lost: called off it is asked back, and never sent again for what the phone opens', async () => {
  const { he, id } = await toBePaid(shop)
  await sweepWith({
    async create(order) {
      await shop.ports.transfers.create(order)
      return { ok: false, error: 'unavailable' }
    },
  })
  await callOff(id)
  const create = jest.fn(shop.ports.transfers.create)
  await sweepWith({ create })
  expect(shop.wechat.transferOf(id)?.state).toBe('CANCELING')
  shop.wechat.settleTransfer(id)
  await shop.pass(2 * MINUTE_MS)
  await isBack(he, id)
  expect(create).not.toHaveBeenCalled()
})

test('confirmed before it could be called off, it is paid', async () => {
  const { he, id } = await toBePaid(shop)
  await sweepWith({
    async create(order) {
      await callOff(id)
      const made = await shop.ports.transfers.create(order)
      received(shop, id)
      return made
    },
  })
  await shop.pass(2 * MINUTE_MS)
  await heard(shop, id)
  expect(await show(he, id)).toMatchObject({ state: 'paid' })
  expect(await places(shop, he)).toEqual([0, 0, 0, 96_000, 4_000])
})

test('whoever read it before it was called off does not send it', async () => {
  const { he, id } = await toBePaid(shop)
  const { store } = shop.ports
  const query: typeof store.query = async (collection, wanted) => {
    const found = await store.query(collection, wanted)
    await callOff(id)
    return found
  }
  await sweepPayouts({ ...shop.ports, store: { ...store, query } })
  expect(shop.wechat.transferOf(id)).toBeUndefined()
  await shop.sweep()
  await isBack(he, id)
})

test('a turn that wakes up after its time, when the money is back already, sends nothing', async () => {
  const { he, id } = await toBePaid(shop)
  shop.wechat.setBalanceEmpty(true)
  await shop.sweep()
  shop.wechat.setBalanceEmpty(false)
  shop.clock.skip(2 * MINUTE_MS)
  const create = jest.fn(shop.ports.transfers.create)
  await sweepWith({
    create,
    async query(outBillNo) {
      const said = await shop.ports.transfers.query(outBillNo)
      await callOff(id)
      shop.clock.skip(7 * MINUTE_MS)
      await sweepPayouts(shop.ports)
      return said
    },
  })
  expect(create).not.toHaveBeenCalled()
  await isBack(he, id)
})

test('called off by two at once, and sent by two at once: called off once, back once', async () => {
  const { he, id } = await toBePaid(shop)
  await Promise.all([callOff(id), callOff(id)])
  await Promise.all([sweepPayouts(shop.ports), sweepPayouts(shop.ports), sweepPayouts(shop.ports)])
  await isBack(he, id)
  expect(await eventsOf(id)).toEqual(['ask', 'approve', 'call_off', 'return'])
  expect(await callOff(id)).toMatchObject({ state: 'returned' })
})

test('called off while it is sent by another: paid or back, and WeChat agrees', async () => {
  for (let i = 0; i < 5; i += 1) {
    const { he, id } = await toBePaid(shop)
    await Promise.all([sweepPayouts(shop.ports), shop.call('payout.call_off', { payoutId: id }, 'owner-1')])
    if (!(await payoutAt(shop, id)).calledOff) await callOff(id)
    for (const minutes of [2, 3]) await shop.pass(minutes * MINUTE_MS)
    if (shop.wechat.transferOf(id)) shop.wechat.settleTransfer(id)
    for (const minutes of [3, 6]) await shop.pass(minutes * MINUTE_MS)
    expect(['CANCELLED', undefined]).toContain(shop.wechat.transferOf(id)?.state)
    await isBack(he, id)
  }
})

test.each([refuse(400, 'PARAM_ERROR', '参数错误'), refuse(401, 'SIGN_ERROR', '签名错误')])(
  'a refusal that nobody has foreseen (%j) is put before the owner, who may call it off',
  async refusal => {
    const [{ he, id }, before] = [await toBePaid(shop), await heldUpInAttention()]
    shop.wechat.setTransferRefusal(refusal)
    await shop.sweep()
    expect(await detail(id)).toMatchObject({ reason: 'refused_by_wechat', actions: ['retry', 'call_off'] })
    expect(await heldUpInAttention()).toBe(before + 1)
    expect(await eventsOf(id)).toEqual(['ask', 'approve', 'hold_up'])
    await callOff(id)
    expect(await heldUpInAttention()).toBe(before)
    for (const minutes of [2, 3, 6]) await shop.pass(minutes * MINUTE_MS)
    await isBack(he, id)
  },
)

test('WeChat cannot even be asked: what was called off waits, before the owner’s eyes, and comes back once it can', async () => {
  const { he, id } = await toBePaid(shop)
  shop.wechat.setBalanceEmpty(true)
  await shop.sweep()
  await callOff(id)
  const before = await heldUpInAttention()
  const fail = () => Promise.reject(new Error('SIGN_ERROR'))
  shop.clock.skip(10 * MINUTE_MS)
  await sweepWith({ query: fail })
  expect(await detail(id)).toMatchObject({
    ...{ state: 'approved', calledOff: true, reason: 'refused_by_wechat', actions: ['retry'] },
  })
  expect(await heldUpInAttention()).toBe(before + 1)
  expect(await places(shop, he)).toEqual(SET_ASIDE)
  await shop.ask('payout.retry', { payoutId: id }, 'owner-1')
  await shop.sweep()
  await isBack(he, id)
})
