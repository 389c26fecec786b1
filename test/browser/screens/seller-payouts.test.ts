import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import { type AnotherPhone, anotherPhone } from '../support/another-phone'
import { failAndRetry } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { address, paid } from '../support/orders'
import type { PhonePage } from '../support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'
import { askedFor, earned, earner, standingPayout } from '../support/seller-payouts'
import { askAs, opened } from '../support/sharing'

jest.setTimeout(PATIENCE_MS)

const MAN = 'oLocalShare0000000000000001'
const HE = 'oLocalShare0000000000000002'
const SHE = 'oLocalShare0000000000000003'
const CLERK = 'oLocalClerk0000000000000001'
const LONGEST_NAME = '欧阳慕容诸葛司马上官夏侯'
const LONGEST_REASON =
  '有两单的收货电话和您自己的一样，先跟我核对一下是怎么回事，核对清楚了再提一次，钱都还在您的账上，一分没少，谢谢。'
const clean = { loading: [], failed: [] }

let scene: Scene
let clerk: AnotherPhone
let man: string
let his: string
/** An order that waits for the owner's look. */
let held: string
beforeAll(async () => {
  scene = await openScene(OWNER)
  const { token } = await scene.askAsOwner('staff.invite', { requestId: randomUUID(), name: '小林' })
  await askAs(scene, CLERK)('staff.accept', { token })
  clerk = await anotherPhone(scene, CLERK)
  man = await earner(scene, MAN, { name: '小满', earnedFen: 520_000 })
  await earner(scene, HE, { name: LONGEST_NAME, earnedFen: 12_000_000 })
  await earner(scene, SHE, { name: '阿禾', earnedFen: 60_000 })
}, PATIENCE_MS)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends, phone: PhonePage = scene.phone) =>
  expect(await lookOver(phone, `seller-${name}`, looks)).toEqual([])

test('提现审批: on its way, without an answer, none in any list', async () => {
  const { phone } = scene
  const opening = {
    ...({ name: 'seller-payouts', call: 'payout.queue', filled: '没有等答复的' } as const),
    start: () => scene.show(routes.sellerPayouts()),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await look('payouts-none')
  await phone.tap('which-ended')
  await phone.page.getByText('还没有结束的').waitFor()
  await look('payouts-ended-none')
})

test('待处理: a held order, a contest, a hole in the account, the largest sum; how a tax is reckoned; several approved', async () => {
  const { phone } = scene
  await opened(scene, MAN)
  await paid(scene)
  await opened(scene, SHE, 'tea')
  await scene.shop.store.change('distributors', SHE, {}, { set: { phone: address.phone } })
  held = await paid(scene)
  await askAs(scene, MAN)('credit.contest', { number: held, words: '这一单是我发在群里的' })
  his = await askedFor(scene, HE, 12_000_000)
  const mans = await askedFor(scene, MAN, 500_000)
  const hers = await askedFor(scene, SHE, 60_000)
  await earned(scene, SHE, -1_200)
  await scene.open(routes.sellerPayouts(), `choose-${hers}`)
  await phone.tap(`how-${mans}`)
  await look('payouts-asked', everyLook)
  for (const id of [his, mans, hers]) await phone.tap(`choose-${id}`)
  await look('payouts-chosen')
  await phone.tap('approve')
  await phone.at('confirm-approve').waitFor()
  await look('payouts-approve', everyLook)
  await askAs(scene, SHE)('payout.withdraw', { payoutId: hers })
  await phone.tap('confirm-approve')
  await phone.at(`outcome-${hers}`).filter({ hasText: '刚有了新进展' }).waitFor()
  await look('payouts-outcomes')
})

test('saying no, from the list and on the page of one; a clerk reads and cannot decide', async () => {
  const { phone } = scene
  const id = await askedFor(scene, SHE, 50_000)
  await clerk.open(routes.sellerPayouts(), 'only-owner')
  expect(await clerk.phone.at(`choose-${id}`).count()).toBe(0)
  await look('payouts-clerk', everyLook, clerk.phone)
  await clerk.open(routes.sellerPayout(id), 'only-owner')
  await look('payout-clerk', ends, clerk.phone)
  const opening = {
    ...({ name: 'seller-payout', call: 'payout.detail', filled: 'approve' } as const),
    start: () => scene.show(routes.sellerPayout(id)),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await phone.at(`held-${held}`).waitFor()
  await look('payout-asked', everyLook)
  await phone.tap('refuse')
  await phone.at('decision-reason').locator('textarea').fill(LONGEST_REASON)
  await look('payout-refuse')
  await phone.tap('confirm-decision')
  await phone.page.getByText('店主没有同意').waitFor()
  // Anew: what is said for a moment lies over the page.
  await scene.open(routes.sellerPayout(id), 'payout-life')
  await look('payout-refused')
})

test('进行中 and 结束: every state and reason that one may meet', async () => {
  const { phone } = scene
  const stuck = (reason: 'not_enough' | 'limit_reached' | 'refused_by_wechat' | 'unavailable') =>
    standingPayout(scene, MAN, { state: 'approved', events: ['approve', 'hold_up'], reason })
  const short = await stuck('not_enough')
  for (const reason of ['limit_reached', 'refused_by_wechat', 'unavailable'] as const) await stuck(reason)
  const waiting = await standingPayout(scene, HE, { state: 'waiting', events: ['approve', 'wait'] })
  await standingPayout(scene, HE, { state: 'transferring', events: ['approve', 'wait', 'transfer'] })
  await standingPayout(scene, MAN, { state: 'paid', events: ['approve', 'wait', 'transfer', 'pay'] })
  for (const reason of ['not_confirmed', 'name_differs', 'account_unfit'] as const)
    await standingPayout(scene, HE, { state: 'returned', events: ['approve', 'wait', 'return'], reason })
  await scene.open(routes.sellerPayouts('under_way'), `retry-${short}`)
  await look('payouts-under-way', everyLook)
  await phone.tap(`call-off-${waiting}`)
  await phone.at('dialog-no').waitFor()
  await look('payouts-call-off')
  await phone.tap('dialog-no')
  await phone.tap('which-ended')
  await phone.page.getByText('都在这里了').last().waitFor()
  await look('payouts-ended', everyLook)
  await scene.open(routes.sellerPayout(waiting), 'payout-life')
  await look('payout-waiting', everyLook)
  await scene.open(routes.sellerPayout(short), 'payout-life')
  await look('payout-held-up')
})

test('账本 of one distributor', async () => {
  const opening = {
    ...({ name: 'seller-ledger', call: 'ledger.of', filled: 'account' } as const),
    start: () => scene.show(routes.sellerLedger(man, '小满')),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await look('ledger', everyLook)
})

test('需要处理 and 今日 tell of payouts', async () => {
  await scene.shop.store.change('payouts', his, {}, { set: { reason: 'not_enough' } })
  await askedFor(scene, SHE, 50_000)
  await scene.open(routes.sellerAttention, 'to-do-payout')
  await look('attention-payouts')
})

test('分销员: a business that invoices', async () => {
  const { phone } = scene
  await scene.open(routes.distributors, 'state-active')
  await phone.tap('state-active')
  await phone.tap(`business-${man}`)
  await phone.at('business-name').locator('input').fill('杭州市西湖区小满果品商行（个体工商户）')
  await phone.tap('save-business')
  await phone.at('business-said').filter({ hasText: '18 位' }).waitFor()
  await look('distributors-business')
})

test('报税表和佣金明细: its warning, the months, the other sheet', async () => {
  const { phone } = scene
  const opening = {
    ...({ name: 'seller-tax-export', call: 'payout.settings', filled: 'do-export' } as const),
    start: () => scene.show(routes.taxExport),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await look('tax-export', everyLook)
  await phone.tap('month')
  await phone.at('month-sheet').locator('.month-row').first().waitFor()
  await look('tax-export-months')
  await phone.tap('month-sheet-close')
  await phone.tap('sheet-commissions')
  await look('tax-export-commissions')
  await clerk.open(routes.taxExport, 'to-home')
  await look('tax-export-clerk', ends, clerk.phone)
})
