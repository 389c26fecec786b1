import { sweepPayouts } from '../../../cloudfunctions/runtime/sweep'
import { type AShop, aRequestId } from '../../support/a-shop'
import { approved, asked } from '../../support/payouts'
import { heard, MINUTE_MS, received, WECHAT_REFUSES } from '../../support/transfers'
import { EARNED_FEN, walkPayout } from './payout-walk'
import { quiet } from './walk'

jest.setTimeout(600_000)
beforeAll(quiet)

const all = (shop: AShop, he: string) => asked(shop, he, EARNED_FEN)
async function agreed(shop: AShop, he: string): Promise<string> {
  const id = await all(shop, he)
  await approved(shop, id)
  return id
}
async function taken(shop: AShop, he: string): Promise<string> {
  const id = await agreed(shop, he)
  await sweepPayouts(shop.ports)
  return id
}
async function heldUp(shop: AShop, he: string): Promise<string> {
  shop.wechat.setBalanceEmpty(true)
  return taken(shop, he)
}
/** The distributor says yes, once. */
function confirmed(shop: AShop, id: string): void {
  if (shop.wechat.transferOf(id)?.state === 'WAIT_USER_CONFIRM') received(shop, id)
}
/** WeChat gives back what it was asked to. */
function givenBack({ wechat }: AShop, id: string): void {
  if (wechat.transferOf(id)?.state === 'CANCELING') wechat.settleTransfer(id)
}
const callOff = (shop: AShop, payoutId: string) => shop.call('payout.call_off', { payoutId }, 'owner-1')
/** The request id of whoever's first payout it is. */
const wishes = new Map<string, string>()
const wishOf = (he: string): string => {
  const known = wishes.get(he) ?? aRequestId()
  wishes.set(he, known)
  return known
}

/** 1,000 yuan: 200 of them are taxed with a fifth. */
const PAID = [0, 0, 0, 96_000, 4_000]
const BACK = [0, EARNED_FEN, 0, 0, 0]
const UNDER_WAY = [0, 0, EARNED_FEN, 0, 0]

test('asking, cut off at any call: asked once, or not at all until asked again', async () => {
  const { calls, wrong } = await walkPayout({
    prepare: async () => '',
    act: (shop, he) => shop.call('payout.ask', { requestId: wishOf(he), grossFen: EARNED_FEN }, he),
    ends: UNDER_WAY,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(9)
})

test('approving, cut off at any call: approved once, sent once, and paid once it is confirmed', async () => {
  const { calls, wrong } = await walkPayout({
    prepare: all,
    act: (shop, _he, id) => approved(shop, id),
    meanwhile: confirmed,
    ends: PAID,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})

test('telling WeChat, cut off at any call or its answer lost: transferred once', async () => {
  const { calls, wrong } = await walkPayout({
    prepare: agreed,
    alone: true,
    act: shop => sweepPayouts(shop.ports),
    meanwhile: confirmed,
    ends: PAID,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})

test('hearing that it is paid, cut off at any call: paid once', async () => {
  const { calls, wrong } = await walkPayout({
    async prepare(shop, he) {
      const id = await taken(shop, he)
      received(shop, id)
      return id
    },
    act: (shop, _he, id) => heard(shop, id),
    ends: PAID,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(5)
})

test('hearing that nobody confirmed, cut off at any call: available again, once', async () => {
  const { calls, wrong } = await walkPayout({
    async prepare(shop, he) {
      const id = await taken(shop, he)
      shop.wechat.settleTransfer(id, 'OVERDUE_CLOSE')
      return id
    },
    act: (shop, _he, id) => heard(shop, id),
    ends: BACK,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(4)
})

test('WeChat refuses, cut off at any call: available again, once, and WeChat has none', async () => {
  const { calls, wrong } = await walkPayout({
    async prepare(shop, he) {
      shop.wechat.setTransferRefusal(WECHAT_REFUSES.account_unfit)
      return agreed(shop, he)
    },
    alone: true,
    act: shop => sweepPayouts(shop.ports),
    ends: BACK,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})

test('calling off, cut off at any call at WeChat: available again, once', async () => {
  const { calls, wrong } = await walkPayout({
    async prepare(shop, he) {
      const id = await taken(shop, he)
      await callOff(shop, id)
      return id
    },
    alone: true,
    act: shop => sweepPayouts(shop.ports),
    meanwhile: givenBack,
    ends: BACK,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(4)
})

test('calling off what is approved, cut off at any call: available again, once, whether WeChat had it by then or not', async () => {
  const { calls, wrong } = await walkPayout({
    prepare: agreed,
    act: (shop, _he, id) => callOff(shop, id),
    meanwhile: givenBack,
    ends: BACK,
  })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(7)
})

test.each([
  ['WeChat was never told of', agreed, 3],
  ['WeChat does not take', heldUp, 4],
])(
  'giving back what was called off and %s, cut off at any call: available again, once',
  async (_what, begin, least) => {
    const { calls, wrong } = await walkPayout({
      async prepare(shop, he) {
        const id = await begin(shop, he)
        await callOff(shop, id)
        // Nothing that was sent may arrive any more.
        shop.clock.skip(7 * MINUTE_MS)
        return id
      },
      alone: true,
      act: shop => sweepPayouts(shop.ports),
      ends: BACK,
    })
    expect(wrong).toEqual({})
    expect(calls).toBeGreaterThanOrEqual(least)
  },
)

test.each([
  [
    'withdrawing',
    (shop: AShop, he: string, payoutId: string) => shop.call('payout.withdraw', { payoutId }, he),
  ],
  [
    'refusing',
    (shop: AShop, _he: string, payoutId: string) =>
      shop.call('payout.refuse', { payoutId, words: '先核对一下' }, 'owner-1'),
  ],
])('%s, cut off at any call: available again, once', async (_what, act) => {
  const { calls, wrong } = await walkPayout({ prepare: all, act, ends: BACK })
  expect(wrong).toEqual({})
  expect(calls).toBeGreaterThanOrEqual(6)
})
