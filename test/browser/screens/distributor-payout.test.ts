import { routes } from '../../../src/routes'
import type { EndpointName } from '../../../types/api'
import { loseAnswer } from '../support/a-slow-line'
import { onTheWay } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { earned, sharing, standing } from '../support/payouts'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const SHARER = 'oLocalSharer000000000000001'
/** GB 11643's own example. */
const ID_NUMBER = '11010519491231002X'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(SHARER)
  await sharing(scene, SHARER, '小林')
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, name, looks)).toEqual([])
const write = (id: string, words: string) => scene.phone.at(id).locator('input').fill(words)
const says = (id: string, words: string) => scene.phone.at(id).filter({ hasText: words }).waitFor()
const asks = () => scene.shop.store.page('payouts', '', 10)

test('nothing to pay out, too little, and less than nothing', async () => {
  await scene.open(routes.payout, 'payout-too-little')
  await look('payout-nothing')
  await scene.open(routes.payouts, '还没有提现过')
  await look('payouts-none')
  await earned(scene, SHARER, -1_200)
  await scene.open(routes.payout, '¥')
  await says('payout-too-little', '欠着的')
  await look('payout-negative')
  await earned(scene, SHARER, 2_000)
  await scene.open(routes.payout, 'payout-too-little')
  await says('payout-too-little', '还差 ¥2.00')
  await look('payout-too-little', everyLook)
})

test('the first one asks who is paid, with a consent of its own that is not ticked; nothing of it stays', async () => {
  const { phone } = scene
  await earned(scene, SHARER, 600_000)
  await scene.open(routes.payout, 'record-payee')
  await look('payout-first', everyLook)
  await phone.tap('record-payee')
  await says('payee-name-fault', '请填身份证上的姓名')
  await write('payee-name', '林小满')
  await write('payee-id', '110105194912310021')
  await phone.tap('record-payee')
  await says('payee-fault', '勾上同意')
  await look('payout-first-consent')
  await phone.tap('agree-payee')
  await phone.tap('record-payee')
  await says('payee-id-fault', '身份证号不对')
  await look('payout-first-wrong')
  expect(await scene.shop.store.get('payees', SHARER)).toBeUndefined()
  await write('payee-id', ` ${ID_NUMBER.toLowerCase()} `)
  await phone.tap('record-payee')
  await phone.at('payee').waitFor()
  const left = await phone.page.evaluate(
    () => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.body.outerHTML,
  )
  expect(left).not.toContain(ID_NUMBER)
  expect(left).not.toContain('林小满')
})

test('how much: wrong in words, what arrives, taxed with every figure, and all of it', async () => {
  const { phone } = scene
  await scene.open(routes.payout, 'ask-payout')
  await look('payout-form', everyLook)
  await write('payout-amount', '12.345')
  await says('payout-amount-hint', '写成 128.50 这样')
  await write('payout-amount', '9')
  await says('payout-amount-hint', '最少提 ¥10.00')
  await write('payout-amount', '9999')
  await says('payout-amount-hint', '最多提 ¥6008.00')
  await look('payout-form-wrong')
  await write('payout-amount', '128.5')
  await says('ask-payout', '提现 ¥128.50，到账 ¥128.50')
  await look('payout-form-untaxed')
  await phone.tap('payout-all')
  await says('ask-payout', '提现 ¥6008.00，到账 ¥5046.72')
  await look('payout-form-taxed', everyLook)
  await phone.tap('change-payee')
  await phone.at('leave-payee').waitFor()
  await look('payout-payee-change')
  await phone.tap('leave-payee')
  await phone.tap('forget-payee')
  await phone.at('dialog-yes').waitFor()
  await look('payout-payee-forget')
  await phone.tap('dialog-no')
  await phone.at('payee').waitFor()
  expect(await asks()).toEqual([])
})

test('a lost answer is said with what did not change, and the same tap again asks once', async () => {
  const { phone } = scene
  await scene.open(routes.payout, 'ask-payout')
  await write('payout-amount', '128.5')
  await says('ask-payout', '到账 ¥128.50')
  await loseAnswer(phone.page, 'payout.ask')
  await phone.tap('ask-payout')
  await says('payout-refused', '再点一次不会重复提现')
  await look('payout-form-unanswered')
  await phone.tap('ask-payout')
  await says('payout-state', '等店家同意')
  expect(await asks()).toMatchObject([{ state: 'asked', grossFen: 12_850 }])
  await look('payout-asked', everyLook)
  await phone.tap('withdraw-payout')
  await phone.at('dialog-yes').waitFor()
  await look('payout-withdraw')
  await phone.tap('dialog-yes')
  await phone.at('payout-amount').waitFor()
  expect(await asks()).toMatchObject([{ state: 'withdrawn' }])
})

const taxed = { taxableFen: 400_000, ratePercent: 20 }
const cases = {
  'payout-approved': { state: 'approved', events: ['approve'] },
  'payout-held-up': { state: 'approved', events: ['approve', 'hold_up'], reason: 'not_enough' },
  'payout-transferring': { state: 'transferring', events: ['approve', 'wait', 'transfer'] },
  'payout-not-confirmed': {
    ...{ state: 'returned', events: ['approve', 'wait', 'return'], reason: 'not_confirmed' },
  },
  'payout-name-differs': { state: 'returned', events: ['approve', 'return'], reason: 'name_differs' },
  'payout-refused': {
    ...{ state: 'refused', events: ['refuse'] },
    words: '上个月有两单还在核对，核对完再提，辛苦等几天',
  },
  'payout-paid': {
    ...{ state: 'paid', events: ['approve', 'wait', 'transfer', 'pay'] },
    ...{ grossFen: 500_000, taxFen: 80_000, tax: taxed, agoMs: 40 * 86_400_000 },
  },
} satisfies Record<string, Parameters<typeof standing>[2]>

test.each(Object.entries(cases))('%s', async (name, wanted) => {
  const id = await standing(scene, SHARER, wanted)
  await scene.open(routes.payoutShow(id), 'payout-sums')
  await look(name, name === 'payout-paid' || name === 'payout-not-confirmed' ? everyLook : ends)
})

test('the list has every state in words', async () => {
  await scene.open(routes.payouts, '都在这里了')
  await look('payouts', everyLook)
})

test('one that waits to be confirmed: its page, and the front that leads there', async () => {
  const { phone } = scene
  await standing(scene, SHARER, { state: 'waiting', events: ['approve', 'wait'], agoMs: 0 })
  await scene.shop.store.change(
    'accounts',
    SHARER,
    {},
    { inc: { inTransferFen: 12_850, paidOutFen: 420_000, withheldFen: 80_000 } },
  )
  await scene.open(routes.distributorHome, 'payout-waits')
  await phone.at('recent').waitFor()
  await look('distributor-home-payout-waits', everyLook)
  await phone.tap('payout-waits')
  await phone.at('confirm-payout').waitFor()
  await look('payout-waiting', everyLook)
  await scene.open(routes.distributorLedger, '都在这里了')
  await look('distributor-ledger-payouts', everyLook)
  await phone.page.locator('[id^="entry-payout"]:visible').first().click()
  await phone.at('payout-number').waitFor()
})

const PAGES: [name: string, path: string, call: EndpointName, filled: string][] = [
  ['payout', routes.payout, 'payout.stand', 'payout-state'],
  ['payout-show', routes.payoutShow('PAYOUTBBBBBBBBBB'), 'payout.show', 'payout-state'],
  ['payouts', routes.payouts, 'payout.list', '都在这里了'],
]

test.each(PAGES)(
  '%s: on its way, without an answer, and there after 再试一次',
  async (name, path, call, filled) => expect(await onTheWay(scene, name, path, { call, filled })).toEqual([]),
)
