import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { routes } from '../../src/routes'
import { beijingDay } from '../../src/shared/time'
import { places } from '../support/payouts'
import { reads, sayYes } from './support/buyer'
import { paid } from './support/orders'
import type { PhonePage } from './support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'
import { askedFor, earner } from './support/seller-payouts'
import { askAs, opened } from './support/sharing'

jest.setTimeout(PATIENCE_MS)

const MAN = 'oLocalShare0000000000000001'
const HE = 'oLocalShare0000000000000002'
const SHE = 'oLocalShare0000000000000003'
const ID_NUMBER = '11010519491231002X'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let scene: Scene
/** In the owner's hand. */
let phone: PhonePage
beforeAll(async () => {
  scene = await openScene(OWNER)
  phone = scene.phone
  await earner(scene, MAN, { name: '小满', earnedFen: 600_000, idNumber: ID_NUMBER })
  await earner(scene, HE, { name: '阿禾', earnedFen: 60_000 })
  await earner(scene, SHE, { name: '阿圆', earnedFen: 60_000 })
}, PATIENCE_MS)
afterAll(() => scene.stop())
afterEach(() => expect(phone.faults.splice(0)).toEqual([]))

const said = (words: string) => phone.page.getByText(words).filter({ visible: true }).last().waitFor()
/** Pending, available, in transfer, paid out, withheld. */
const has = (openid: string) =>
  places({ ports: { store: scene.shop.store } } as unknown as Parameters<typeof places>[0], openid)
const stateOf = async (id: string) => (await scene.shop.store.get('payouts', id))?.state

/** The distributor's own word in WeChat, with what the phone got, and WeChat's work after it. */
async function confirms(openid: string, payoutId: string): Promise<void> {
  const { package: packageInfo, ...payee } = await askAs(scene, openid)('payout.ticket', { payoutId })
  const confirmed = scene.shop.pay.confirmTransfer(packageInfo, { openid, ...payee })
  if (!confirmed.ok) throw new Error(`WeChat's page refused: ${confirmed.error}`)
  await scene.shop.skip(MINUTE_MS)
}

let mans: string
let his: string

test('two of three are chosen and approved at once, after their names and sums were read out', async () => {
  mans = await askedFor(scene, MAN, 500_000)
  his = await askedFor(scene, HE, 60_000)
  const hers = await askedFor(scene, SHE, 50_000)
  await scene.open(routes.sellerPayouts(), `choose-${hers}`)
  await phone.tap(`choose-${mans}`)
  await phone.tap(`choose-${his}`)
  await reads(phone, 'approve', '同意 2 笔，共付 ¥4800.00')
  await phone.tap('approve')
  await reads(phone, `approving-${mans}`, '小满')
  await reads(phone, `approving-${mans}`, '申请 ¥5000，代扣税 ¥800.00')
  await reads(phone, `approving-${his}`, '¥600.00')
  await reads(phone, 'approve-sum', '¥4800.00')
  expect(await stateOf(mans)).toBe('asked')
  await phone.at('confirm-approve').dblclick()
  await said('2 笔都同意了')
  expect([await stateOf(mans), await stateOf(his), await stateOf(hers)]).toEqual([
    ...['approved', 'approved', 'asked'],
  ])
  await phone.tap('outcomes-seen')
  await phone.at(`choose-${mans}`).waitFor({ state: 'detached' })
  await phone.at(`choose-${hers}`).waitFor()
})

test('saying no asks why; the distributor reads it, and has the money again', async () => {
  const [{ id: hers = '' } = {}] = (await askAs(scene, SHE)('payout.list', {})).payouts
  await phone.tap(`refuse-${hers}`)
  await phone.tap('confirm-decision')
  await said('写一句为什么，本人会看到')
  expect(await has(SHE)).toEqual([0, 10_000, 50_000, 0, 0])
  await phone.at('decision-reason').locator('textarea').fill('先核对两单')
  await phone.tap('confirm-decision')
  await said('没有等答复的')
  const shown = await askAs(scene, SHE)('payout.show', { payoutId: hers })
  expect(shown).toMatchObject({ state: 'refused' })
  expect(shown.events.at(-1)).toMatchObject({ event: 'refuse', by: 'owner', words: '先核对两单' })
  expect(await has(SHE)).toEqual([0, 60_000, 0, 0, 0])
})

test('WeChat takes both; one is confirmed and paid, the other is not and comes back a day later', async () => {
  await scene.shop.skip(2 * MINUTE_MS)
  await scene.open(routes.sellerPayouts('under_way'), `call-off-${his}`)
  await reads(phone, `item-${mans}`, '等本人确认')
  await confirms(MAN, mans)
  expect(await has(MAN)).toEqual([0, 100_000, 0, 420_000, 80_000])
  await scene.shop.skip(DAY_MS)
  await scene.shop.skip(2 * MINUTE_MS)
  expect(await stateOf(his)).toBe('returned')
  expect(await has(HE)).toEqual([0, 60_000, 0, 0, 0])
  await phone.tap('which-ended')
  await reads(phone, `item-${mans}`, '已到账')
  await reads(phone, `item-${his}`, '本人 24 小时里没有确认收款')
  await phone.tap(`payout-${mans}`)
  for (const words of ['本人申请提现', '店主同意', '微信备好了钱', '¥4200.00 到微信零钱'])
    await reads(phone, 'payout-life', words)
  await phone.tap('to-ledger')
  await reads(phone, 'account', '¥4200.00')
  await said('代扣个人所得税')
})

test('not enough in the merchant’s account: said so, topped up, and the same one goes on', async () => {
  scene.shop.pay.setBalanceEmpty(true)
  const id = await askedFor(scene, HE, 60_000)
  await scene.open(routes.sellerPayout(id), 'approve')
  await phone.tap('approve')
  expect(await sayYes(phone)).toContain('同意付给阿禾 ¥600.00？')
  await reads(phone, 'payout-words', '一分钟里交给微信')
  await scene.shop.skip(2 * MINUTE_MS)
  await scene.open(routes.sellerAttention, 'to-do-payout-held')
  await phone.tap('to-do-payout-held')
  await reads(phone, `item-${id}`, '商户号里的钱不够。到微信商户平台给商户号充值')
  expect(await has(HE)).toEqual([0, 0, 60_000, 0, 0])
  scene.shop.pay.setBalanceEmpty(false)
  await phone.tap(`retry-${id}`)
  await said('一分钟里再交给微信一次')
  await scene.shop.skip(2 * MINUTE_MS)
  expect(await stateOf(id)).toBe('waiting')
  expect(scene.shop.pay.transferOf(id)).toMatchObject({ transferFen: 60_000, payeeId: HE })
})

test('called off while nobody has confirmed: asked first, then the money is back', async () => {
  const [{ id = '' } = {}] = (await askAs(scene, HE)('payout.list', {})).payouts
  await scene.open(routes.sellerPayouts('under_way'), `call-off-${id}`)
  await phone.tap(`call-off-${id}`)
  await phone.at('dialog-no').waitFor()
  await phone.tap('dialog-no')
  expect(await stateOf(id)).toBe('waiting')
  await phone.tap(`call-off-${id}`)
  expect(await sayYes(phone)).toContain('叫停给阿禾的 ¥600.00？')
  await said('叫停了，等微信回话')
  await scene.shop.skip(2 * MINUTE_MS)
  await scene.shop.skip(2 * MINUTE_MS)
  expect(await stateOf(id)).toBe('returned')
  expect(await has(HE)).toEqual([0, 60_000, 0, 0, 0])
})

test('what moved meanwhile is told by name, and the rest is approved all the same', async () => {
  const first = await askedFor(scene, HE, 50_000)
  const second = await askedFor(scene, SHE, 50_000)
  await scene.open(routes.sellerPayouts(), `choose-${second}`)
  await phone.tap('choose-all')
  await phone.tap('approve')
  await phone.at('confirm-approve').waitFor()
  await askAs(scene, HE)('payout.withdraw', { payoutId: first })
  await phone.tap('confirm-approve')
  await said('同意了 1 笔，1 笔没有动')
  await reads(phone, `outcome-${first}`, '这笔提现刚有了新进展，请看最新的')
  expect([await stateOf(first), await stateOf(second)]).toEqual(['withdrawn', 'approved'])
  expect(await has(HE)).toEqual([0, 60_000, 0, 0, 0])
})

test('from how much on is paid out stands among the rules of sharing', async () => {
  await scene.open(routes.distribution, 'save-distribution')
  await phone.at('least-payout').locator('input').fill('0.4')
  await phone.tap('save-distribution')
  await reads(phone, 'refused', '提现的起点最低 ¥0.50')
  await phone.at('least-payout').locator('input').fill('88.5')
  await phone.tap('save-distribution')
  await said('存好了')
  expect(await scene.askAsOwner('payout.settings', {})).toEqual({ minFen: 8_850 })
  const { minFen } = await askAs(scene, HE)('payout.stand', {})
  expect(minFen).toBe(8_850)
})

/** Fetches what is picked on the page, saves it, and reads the file. */
async function saved(): Promise<{ name: string; rows: Record<string, string>[] }> {
  await phone.tap('do-export')
  await phone.at('save-export').waitFor()
  const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('save-export')])
  const csv = readFileSync(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), rows: parse(csv, { bom: true, columns: true }) }
}

test('the owner exports for the tax office, with names and numbers in full; the reading is on the trail', async () => {
  const { month = '' } = (await scene.shop.store.get('payouts', mans)) ?? {}
  await scene.open(routes.taxExport, 'do-export')
  await reads(phone, 'tax-warning', '都记进操作记录')
  await phone.tap('month')
  await phone.tap(`month-${month}`)
  const { name, rows } = await saved()
  expect(name).toBe(`报税表 ${month}.csv`)
  await reads(phone, 'export-progress', '取好了，共 1 行')
  // What was approved this month and not confirmed yet may still be paid.
  const ofMonth = await scene.shop.store.query('payouts', { index: 'byMonth', equal: { month }, limit: 20 })
  const underWay = ofMonth.filter(({ queue }) => queue === 'under_way').length
  await reads(phone, 'export-progress', underWay > 0 ? `还有 ${underWay} 笔在路上` : '取好了')
  expect(rows).toMatchObject([{ 姓名: '林小满', 本次收入: '5000.00', 本次扣税: '800.00', 提现单号: mans }])
  expect(rows[0]?.证件号码).toContain(ID_NUMBER)
  const { entries } = await scene.askAsOwner('audit.list', {})
  expect(entries[0]).toMatchObject({ what: 'tax.export' })
})

test('the owner exports for market regulators every commission with the paid order behind it, and no number of anybody', async () => {
  await opened(scene, MAN)
  const number = await paid(scene)
  await scene.open(routes.taxExport, 'do-export')
  await phone.tap('sheet-commissions')
  await phone.at('tax-warning').waitFor({ state: 'detached' })
  await phone.tap('month')
  await phone.tap(`month-${beijingDay(scene.shop.clock.now()).slice(0, 7)}`)
  const { name, rows } = await saved()
  expect(name).toMatch(/^佣金明细 20\d\d-\d\d\.csv$/)
  const mine = rows.filter(row => Object.values(row).some(cell => cell.includes(number)))
  expect(mine.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(ID_NUMBER)
})
