import { resealPayees } from '../../../cloudfunctions/shop/payee/reseal-payees'
import { taxOn } from '../../../cloudfunctions/shop/tax/tax'
import { type AShop, openShop } from '../../support/a-shop'
import { publicIdOf } from '../../support/sharing'
import { allPages, rowsOf } from '../../support/sheet'
import { owner } from '../../support/shopping'
import { received, waiting } from '../../support/transfers'
import { keysCalled, vaultWith } from '../../support/vault'
import { ID, ON_NOVEMBER_9, paidPeople } from './paid-people'

const OTHER_ID = '440524198001010013'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
})
afterEach(() => shop.stop())

const { somebody, paidOut } = paidPeople(() => shop)
const page = (month = '2026-11', after?: string, openid = 'owner-1') =>
  shop.call('tax.export', { month, ...(after && { after }) }, openid)
const all = (month = '2026-11') =>
  allPages(after => shop.ask('tax.export', { month, ...(after && { after }) }, 'owner-1'))
const readings = async () =>
  (await shop.ask('audit.list', {}, 'owner-1')).entries.filter(({ what }) => what === 'tax.export')

test('the owner reads who was paid what, with name and number in full and how the tax came about', async () => {
  await somebody('man')
  const { _id } = await paidOut('man')
  const { csv, lines, underWay } = await shop.ask('tax.export', { month: '2026-11' }, 'owner-1')
  expect([lines, underWay]).toEqual([1, 0])
  expect(rowsOf(csv)).toEqual([
    {
      ...{ 姓名: '林小满', 证件类型: '居民身份证', 证件号码: `${ID}\t`, 所得月份: '2026-11' },
      ...{ 所得项目: '劳务报酬所得', 本次收入: '5000.00', 计税方式: '按次预扣（2018年第61号公告）' },
      ...{ 本月此前收入: '0.00', 本月此前已扣: '0.00', 本月累计应纳税所得额: '4000.00' },
      ...{ '预扣率%': '20', 速算扣除数: '0.00', 本次扣税: '800.00', 实付: '4200.00' },
      ...{ 到账时间: '2026-11-09 10:01:00', 提现单号: _id, 开票单位: '' },
    },
  ])
})

test('a payout as it is really made, from the ask to WeChat’s word, stands in it', async () => {
  const { id } = await waiting(shop, 100_000)
  const { month } = (await shop.ports.store.get('payouts', id)) ?? {}
  expect(await shop.ask('tax.export', { month: month ?? '' }, 'owner-1')).toMatchObject({
    ...{ lines: 0, underWay: 1 },
  })
  received(shop, id)
  await shop.pass(3_600_000)
  const { csv, underWay } = await shop.ask('tax.export', { month: month ?? '' }, 'owner-1')
  expect(underWay).toBe(0)
  expect(rowsOf(csv)).toMatchObject([
    { 姓名: '林小满', 证件号码: `${ID}\t`, 本次收入: '1000.00', 本次扣税: '40.00', 提现单号: id },
  ])
})

test('who was recorded when it was asked for stands in it, whoever is recorded since', async () => {
  const { he, id } = await waiting(shop, 100_000)
  received(shop, id)
  await shop.pass(3_600_000)
  const { month = '' } = (await shop.ports.store.get('payouts', id)) ?? {}
  for (const again of ['欧阳小满', '欧阳满'])
    await shop.ask('payee.identify', { name: again, idNumber: OTHER_ID, consentTo: '2026-11-27' }, he)
  const names = async () =>
    rowsOf((await shop.ask('tax.export', { month }, 'owner-1')).csv).map(row => [row.姓名, row.证件号码])
  expect(await names()).toEqual([['林小满', `${ID}\t`]])
  shop.ports.vault = vaultWith(keysCalled('k2', 'k1'))
  expect(await resealPayees(shop.ports)).toEqual({ renewed: 1, unreadable: 0 })
  shop.ports.vault = vaultWith(keysCalled('k2'))
  expect(await names()).toEqual([['林小满', `${ID}\t`]])
  expect((await shop.ports.store.get('payees', he))?.earlier).toHaveLength(1)
})

test('only what was paid and counts in this month; what may still be paid is counted apart', async () => {
  await somebody('man')
  const { _id } = await paidOut('man')
  await paidOut('man', { month: '2026-10' })
  await paidOut('man', { month: '2026-12' })
  await paidOut('man', { month: '', state: 'asked', queue: 'asked' })
  await paidOut('man', { state: 'returned' })
  await paidOut('man', { state: 'waiting', queue: 'under_way' })
  // Approved in November, confirmed in December: withheld, and declared, in November.
  const late = await paidOut('man', { at: Date.parse('2026-11-30T23:59:59+08:00') })
  const { csv, lines, underWay } = await shop.ask('tax.export', { month: '2026-11' }, 'owner-1')
  expect([lines, underWay]).toEqual([2, 1])
  expect(rowsOf(csv).map(row => row.提现单号)).toEqual([_id, late._id])
  expect(rowsOf(csv)[1]).toMatchObject({ 所得月份: '2026-11', 到账时间: '2026-12-01 00:00:59' })
})

test('who invoices stands with no tax and the business that invoices', async () => {
  await somebody('man')
  const business = { name: '=青坡农业', creditCode: '914403001922038216', at: 1 }
  await shop.ports.store.change('distributors', 'man', {}, { set: { business } })
  const untaxed = taxOn(500_000, { month: '2026-11', monthGrossFen: 0, monthTaxFen: 0 }, 'none')
  await paidOut('man', untaxed)
  await paidOut('man')
  const { csv } = await shop.ask('tax.export', { month: '2026-11' }, 'owner-1')
  expect(rowsOf(csv)).toMatchObject([
    {
      所得项目: '',
      计税方式: '对方开票，不代扣',
      本次扣税: '0.00',
      实付: '5000.00',
      开票单位: "'=青坡农业 914403001922038216",
    },
    { 所得项目: '劳务报酬所得', 本次扣税: '800.00', 开票单位: '' },
  ])
})

test('a name that a spreadsheet would run stays text', async () => {
  await somebody('man', '=HYPERLINK("http://x","点我")\r\n换行')
  await paidOut('man')
  const { csv } = await shop.ask('tax.export', { month: '2026-11' }, 'owner-1')
  const rows = rowsOf(csv)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.姓名).toBe(`'=HYPERLINK("http://x","点我")\r\n换行`)
})

test('130 payouts are two pages, one sheet put together, each once', async () => {
  await somebody('man')
  await somebody('she', '欧阳小满', OTHER_ID)
  const made: string[] = []
  for (let i = 0; i < 130; i += 1) {
    const at = ON_NOVEMBER_9 + Math.floor(i / 3)
    made.push((await paidOut(i % 2 ? 'man' : 'she', { at })).listKey)
  }
  const { csv, pages } = await all()
  expect(pages.map(({ lines }) => lines)).toEqual([100, 30])
  expect(csv.match(/\uFEFF/g)).toHaveLength(1)
  const numbers = rowsOf(csv).map(row => row.提现单号)
  expect(new Set(numbers).size).toBe(130)
  expect(numbers).toEqual(made.sort().map(key => key.slice(16)))
  expect(rowsOf(csv).filter(row => row.姓名 === '欧阳小满' && row.证件号码 === `${OTHER_ID}\t`)).toHaveLength(
    65,
  )
  // Each page is a reading of its own.
  expect(await readings()).toHaveLength(2)
})

test('each reading is on the trail: who, which month, of how many people; and nothing of them', async () => {
  await somebody('man')
  await somebody('she', '欧阳小满', OTHER_ID)
  await paidOut('man')
  await paidOut('man')
  await paidOut('she')
  await all()
  shop.clock.skip(1_000)
  await all('2026-10')
  const entries = await readings()
  expect(entries).toMatchObject([
    { subject: { kind: 'payouts', id: '2026-10' }, changes: [{ field: 'identitiesRead', after: '0' }] },
    {
      ...{ role: 'owner', subject: { kind: 'payouts', id: '2026-11' } },
      changes: [{ field: 'identitiesRead', after: '2' }],
    },
  ])
  expect(JSON.stringify(entries)).not.toMatch(/小满|110105|440524|owner-1/)
  const about = { subject: { kind: 'payouts', id: '2026-11' } } as const
  expect((await shop.ask('audit.list', about, 'owner-1')).entries).toHaveLength(1)
})

test('where it cannot be written down that it was read, nothing leaves', async () => {
  await somebody('man')
  await paidOut('man')
  const { store } = shop.ports
  shop.ports.store = { ...store, add: () => Promise.reject(new Error('the database is away')) }
  const reply = await page()
  shop.ports.store = store
  expect(reply).toMatchObject({ ok: false, error: 'internal' })
  expect(JSON.stringify(reply)).not.toMatch(/小满|110105/)
  expect(await readings()).toEqual([])
})

test('nobody but the owner reads it, and trying leaves no reading', async () => {
  await somebody('man')
  await paidOut('man')
  for (const openid of ['man', 'clerk-1', 'buyer-1', ''])
    expect(await page('2026-11', undefined, openid)).toEqual({ ok: false, error: 'not_allowed' })
  expect(await shop.ports.store.page('audit', '', 10)).toEqual([])
})

test('somebody whose key is gone is named, as others see them, and nobody is left out in silence', async () => {
  await somebody('man')
  await somebody('she', '欧阳小满', OTHER_ID, vaultWith(keysCalled('k0')))
  await paidOut('man')
  await paidOut('she')
  await paidOut('she', { month: '2026-10' })
  await paidOut('man', { month: '2026-09' })
  const refusal = { ok: false, error: 'identity_unreadable', about: [publicIdOf(shop, 'she')] }
  expect(await page()).toEqual(refusal)
  expect(await page('2026-10')).toEqual(refusal)
  // Nothing was read, so no reading is told; other months go on.
  expect(await readings()).toEqual([])
  expect(await page('2026-09')).toMatchObject({ value: { lines: 1 } })
  expect(await shop.call('payee.me', {}, 'she')).toMatchObject({ value: { identity: { name: '林*' } } })
  shop.ports.vault = vaultWith(keysCalled('k1', 'k0'))
  expect(await page()).toMatchObject({ value: { lines: 2 } })
})

test.each(['2026-13', '2026-00', '2026-1', '26-11', '2026-11-01', ''])('no month: "%s"', async month => {
  expect(await page(month)).toMatchObject({ error: 'bad_input' })
})
