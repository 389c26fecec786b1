import { NOTHING } from '../../cloudfunctions/shop/ledger/account'
import { routes } from '../../src/routes'
import { reads, sayYes } from './support/buyer'
import { AHE, buyOpen, deliver, openStageScene, SELLER, SHARER, type StageScene } from './support/stage-scene'

jest.setTimeout(150_000)

/** A tenth of the tea in the large tin, 358 yuan. Below 800 yuan a month nothing is withheld. */
const EARNED_FEN = 3_580

let scene: StageScene
beforeAll(async () => {
  scene = await openStageScene()
  await scene.phoneOf(SHARER).at('money').waitFor()
}, 120_000)
afterAll(() => scene?.stop())
afterEach(() => expect(scene.faults.splice(0)).toEqual([]))

const figures = async () => {
  const { entries: _, ...is } = await scene.account()
  return is
}
const open = async () => {
  const [one] = await scene.shop().store.page('payouts', '', 10)
  return one
}

/** Her card, an order by it, the parcel, its receipt, and the days of return. */
async function earn(address: 'first' | 'kept') {
  const [sharer, ahe] = [scene.phoneOf(SHARER), scene.phoneOf(AHE)]
  await scene.turn(SHARER, routes.distributorGoods)
  await sharer.at('goods-words').locator('input').fill('绿茶')
  await sharer.tap('find-goods')
  await sharer.tap('share-tea')
  await sharer.tap('send-chat')
  await reads(ahe, 'promoted', '小林推荐 · 推广')
  const specs = address === 'first' ? { specs: ['spec-0-1', 'spec-1-0'] } : {}
  const number = await buyOpen(ahe, address, { goods: 'plain', ...specs })
  await deliver(scene, number, AHE)
  await scene.skip('10d')
}

/** She asks for all of it; the seller says yes on her phone. The payout's id. */
async function askAndApprove(): Promise<string> {
  const [sharer, seller] = [scene.phoneOf(SHARER), scene.phoneOf(SELLER)]
  await sharer.tap('payout-all')
  await reads(sharer, 'ask-payout', '到账 ¥35.80')
  await sharer.tap('ask-payout')
  await reads(sharer, 'payout-state', '等店家同意')
  const asked = (await scene.shop().store.page('payouts', '', 10)).find(({ state }) => state === 'asked')
  const id = asked?._id ?? ''
  await scene.turn(SELLER, routes.sellerPayout(id))
  await seller.tap('approve')
  expect(await sayYes(seller)).toContain('同意付给小林 ¥35.80？')
  await reads(seller, 'payout-words', '一分钟里交给微信')
  await scene.skip('15m')
  return id
}

test('card, order, receipt, the days of return over: it can be had, and nothing was had before', async () => {
  expect(await figures()).toEqual(NOTHING)
  await earn('first')
  expect(await figures()).toEqual({ ...NOTHING, availableFen: EARNED_FEN })
})

test('she says who she is, asks, the seller approves on the other phone, she confirms in WeChat: it is paid', async () => {
  const sharer = scene.phoneOf(SHARER)
  await scene.turn(SHARER, routes.payout)
  await sharer.at('payee-name').locator('input').fill('林小满')
  await sharer.at('payee-id').locator('input').fill('11010519491231002X')
  await sharer.tap('agree-payee')
  await sharer.tap('record-payee')
  const id = await askAndApprove()
  expect(await figures()).toEqual({ ...NOTHING, inTransferFen: EARNED_FEN })
  await reads(sharer, 'payout-state', '等确认收款')
  await scene.inspect('stage-8-waiting')
  await sharer.tap('confirm-payout')
  await sharer.page.frameLocator('#transfer-sheet').getByRole('button', { name: '确认收款' }).click()
  await sharer.page.locator('#transfer-sheet').waitFor({ state: 'detached' })
  await scene.skip('15m')
  await reads(sharer, 'payout-state', '已到账')
  await reads(scene.phoneOf(SELLER), 'payout-life', '¥35.80 到微信零钱')
  expect(await figures()).toEqual({ ...NOTHING, paidOutFen: EARNED_FEN })
  expect(scene.shop().pay.transferOf(id)).toMatchObject({ state: 'SUCCESS', transferFen: EARNED_FEN })
  expect(await open()).toMatchObject({ _id: id, state: 'paid' })
})

test('the same once more, not confirmed within a day: it came back, can be had again, and was paid once', async () => {
  await earn('kept')
  await scene.turn(SHARER, routes.payout)
  const id = await askAndApprove()
  expect(await figures()).toEqual({ ...NOTHING, inTransferFen: EARNED_FEN, paidOutFen: EARNED_FEN })
  await scene.skip('1d')
  await scene.skip('15m')
  await reads(scene.phoneOf(SHARER), 'payout-state', '没有转成')
  await reads(scene.phoneOf(SELLER), 'payout-life', '没有确认收款')
  expect(await figures()).toEqual({ ...NOTHING, availableFen: EARNED_FEN, paidOutFen: EARNED_FEN })
  expect(scene.shop().pay.transferOf(id)).toMatchObject({ state: 'FAIL' })
  expect(scene.shop().pay.money()).toMatchObject({ transferredFen: EARNED_FEN, transferringFen: 0 })
})
