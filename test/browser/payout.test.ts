import { routes } from '../../src/routes'
import { places } from '../support/payouts'
import { holdCalls } from './support/a-slow-line'
import { reads, sayYes } from './support/buyer'
import { earned, sharing } from './support/payouts'
import { openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

const SHARER = 'oLocalSharer000000000000001'
const ID_NUMBER = '11010519491231002X'
const HOUR_MS = 3_600_000

let scene: Scene
beforeAll(async () => {
  scene = await openScene(SHARER)
  await sharing(scene, SHARER, '小林')
  await earned(scene, SHARER, 30_000)
}, 60_000)
afterAll(() => scene.stop())
afterEach(() => expect(scene.phone.faults.splice(0)).toEqual([]))

const payouts = () => scene.shop.store.page('payouts', '', 10)
const has = () => places({ ports: scene.shop }, SHARER)
const write = (id: string, words: string) => scene.phone.at(id).locator('input').fill(words)

/** On the open page: asks for so much. The id of what was asked for. */
async function asks(yuan: string): Promise<string> {
  const { phone } = scene
  await write('payout-amount', yuan)
  await reads(phone, 'ask-payout', `到账 ¥${yuan}`)
  await phone.at('ask-payout').dblclick()
  await reads(phone, 'payout-state', '等店家同意')
  const { open } = await scene.askAs(SHARER, 'payout.stand', {})
  return open?.id ?? ''
}

/** The owner approves, and WeChat takes it. */
async function approved(payoutId: string) {
  expect(await scene.askAsOwner('payout.approve', { payoutIds: [payoutId] })).toEqual({
    done: [{ id: payoutId }],
  })
  await scene.shop.skip(60_000)
}

/** Answers WeChat's sheet. */
async function onSheet(words: string) {
  const { page } = scene.phone
  await page.frameLocator('#transfer-sheet').getByRole('button', { name: words }).click()
  await page.locator('#transfer-sheet').waitFor({ state: 'detached' })
}

/** Says who is paid. */
async function record() {
  const { phone } = scene
  await phone.at('record-payee').waitFor()
  await write('payee-name', '林小满')
  await write('payee-id', ID_NUMBER)
  await phone.tap('agree-payee')
  await phone.tap('record-payee')
  await reads(phone, 'payee', '林')
}

test('from the front to asking: who is paid is recorded, deleted and recorded, two taps ask once, and it is withdrawn', async () => {
  const { phone } = scene
  await scene.open(routes.distributorHome, 'to-payout')
  await phone.tap('to-payout')
  await record()
  await phone.tap('forget-payee')
  expect(await sayYes(phone)).toContain('从店里删掉')
  await phone.at('record-payee').waitFor()
  expect(await scene.shop.store.page('payees', '', 10)).toEqual([])
  await record()
  expect(await phone.at('payee').innerText()).not.toContain(ID_NUMBER)
  await asks('128.50')
  expect(await payouts()).toHaveLength(1)
  expect(await has()).toEqual([0, 17_150, 12_850, 0, 0])
  await phone.tap('withdraw-payout')
  expect(await sayYes(phone)).toContain('¥128.50 回到可提现')
  await phone.at('payout-amount').waitFor()
  await reads(phone, 'payout-available', '300')
  expect(await has()).toEqual([0, 30_000, 0, 0, 0])
})

test('asked, approved, confirmed in WeChat, paid: the sheet closed changes nothing, the page hears when it arrived', async () => {
  const { phone } = scene
  await scene.open(routes.payout, 'payout-amount')
  const id = await asks('128.50')
  await approved(id)
  await scene.open(routes.distributorHome, 'payout-waits')
  await phone.tap('payout-waits')
  await phone.tap('confirm-payout')
  await onSheet('以后再说')
  await phone.page.getByText('还没有收款，钱没有变', { exact: false }).waitFor()
  await reads(phone, 'payout-state', '等确认收款')
  expect(await has()).toEqual([0, 17_150, 12_850, 0, 0])
  const line = await holdCalls(phone.page, 'payout.show')
  await phone.tap('confirm-payout')
  await onSheet('确认收款')
  await reads(phone, 'payout-state', '正在确认')
  await line.held()
  await scene.shop.skip(60_000)
  await line.release()
  await reads(phone, 'payout-state', '已到账')
  expect(await has()).toEqual([0, 17_150, 0, 12_850, 0])
  await phone.tap('ask-again')
  await reads(phone, 'payout-available', '171')
  await scene.open(routes.payouts, `payout-${id}`)
  await reads(phone, `payout-${id}`, '已到账')
})

test('not confirmed within a day it comes back, and can be asked for again', async () => {
  const { phone } = scene
  await scene.open(routes.payout, 'payout-amount')
  const id = await asks('100.00')
  await approved(id)
  expect(await has()).toEqual([0, 7_150, 10_000, 12_850, 0])
  await scene.shop.skip(24 * HOUR_MS)
  await scene.shop.skip(60_000)
  await scene.open(routes.payoutShow(id), 'payout-state')
  await reads(phone, 'payout-state', '没有转成')
  await reads(phone, 'payout-standing', '24 小时里没有在微信里确认收款')
  expect(await has()).toEqual([0, 17_150, 0, 12_850, 0])
  await scene.open(routes.payout, 'payout-amount')
  await reads(phone, 'payout-available', '171')
})
