import { OWNER } from '../support/by-endpoint'
import type { Host } from './host'
import { realPhone, realShop } from './real-phone'
import { sayYes } from './steps'

/** Being paid, on the built bundle and the real shop. */
const SHARER = 'oWeappSharer000000000000007'
const ID_NUMBER = '11010519491231002X'
const HOUR_MS = 3_600_000

const shop = realShop()
const phone = realPhone(shop, SHARER)

beforeAll(async () => {
  await shop().claim()
  await shop().approveDistributor(SHARER, '小林')
  await shop().earn(SHARER, 30_000)
}, 60_000)

const stands = (host: Host, words: string) =>
  host.until(words, () => host.has('payout-state') && host.text('payout-state') === words)

/** Types the sum, waits for what would arrive, and asks with two taps. */
async function asks(host: Host, yuan: string): Promise<string> {
  await host.until('the form', () => host.has('payout-amount'))
  host.input('payout-amount', yuan)
  await host.until('what arrives', () => host.text('ask-payout').includes(`到账 ¥${yuan}`))
  host.tap('ask-payout')
  host.tap('ask-payout')
  await stands(host, '等店家同意')
  const { open } = await shop().ask('payout.stand', {}, SHARER)
  return open?.id ?? ''
}

const approve = async (payoutId: string) => {
  await shop().ask('payout.approve', { payoutIds: [payoutId] }, OWNER)
  await shop().skip(60_000)
}

const asked = (name: string) => phone.asked.filter(one => one === name).length

test('who is paid is recorded once, and nothing of it stays on the phone', async () => {
  const host = phone.boot()
  host.launch('distributor/payout/index')
  await host.until('the form', () => host.has('record-payee'))
  expect(host.looks('agree-payee', 'tick-on')).toBe(false)
  host.input('payee-name', '林小满')
  host.input('payee-id', ID_NUMBER)
  host.tap('record-payee')
  await host.until('the reminder', () => host.has('payee-fault'))
  expect(asked('payee.identify')).toBe(0)
  host.tap('agree-payee')
  await host.until('the tick', () => host.looks('agree-payee', 'tick-on'))
  host.tap('record-payee')
  await host.until('who is paid', () => host.has('payee'))
  expect(host.text()).not.toContain(ID_NUMBER)
  expect(JSON.stringify([...phone.storage])).not.toContain(ID_NUMBER)
}, 60_000)

test('two taps ask once; a lost answer is the same wish when asked again after the app died', async () => {
  phone.network['payout.ask'] = 'lost'
  const host = phone.boot()
  host.launch('distributor/payout/index')
  await host.until('the form', () => host.has('payout-amount'))
  host.input('payout-amount', '128.5')
  await host.until('what arrives', () => host.text('ask-payout').includes('到账 ¥128.50'))
  host.tap('ask-payout')
  await host.until('the refusal', () => host.has('payout-refused'))
  expect(host.text('payout-refused')).toContain('再点一次不会重复提现')
  phone.network = {}
  expect(await shop().places(SHARER)).toEqual([0, 17_150, 12_850, 0, 0])
  const again = phone.boot()
  again.launch('distributor/payout/index')
  await stands(again, '等店家同意')
  again.tap('withdraw-payout')
  expect(await sayYes(again)).toContain('¥128.50')
  await again.until('the form', () => again.has('payout-amount'))
  expect(await shop().places(SHARER)).toEqual([0, 30_000, 0, 0, 0])
}, 60_000)

test('approved, the sheet closed changes nothing; taken, it is paid', async () => {
  const host = phone.boot()
  host.launch('distributor/payout/index')
  const before = asked('payout.ask')
  const id = await asks(host, '128.50')
  expect(asked('payout.ask')).toBe(before + 1)
  await approve(id)
  const later = phone.boot()
  later.launch(`distributor/payout-show/index?id=${id}`)
  await later.until('waiting', () => later.has('confirm-payout'))
  phone.transferSheet = 'close'
  later.tap('confirm-payout')
  await later.until('the word', () => later.said().some(words => words.startsWith('还没有收款，钱没有变')))
  expect(later.text('payout-state')).toBe('等确认收款')
  expect(await shop().places(SHARER)).toEqual([0, 17_150, 12_850, 0, 0])
  phone.isOld = true
  const old = phone.boot()
  old.launch(`distributor/payout-show/index?id=${id}`)
  await old.tapWhenThere('confirm-payout')
  await old.until('what to do', () => old.has('too-old'))
  expect(old.text('too-old')).toContain('请把微信升级到最新版')
  expect(await shop().places(SHARER)).toEqual([0, 17_150, 12_850, 0, 0])
  phone.isOld = false
  phone.transferSheet = 'take'
  const taking = phone.boot()
  taking.launch(`distributor/payout-show/index?id=${id}`)
  await taking.tapWhenThere('confirm-payout')
  await stands(taking, '正在确认')
  expect(taking.has('confirm-payout')).toBe(false)
  await shop().skip(60_000)
  const paid = phone.boot()
  paid.launch(`distributor/payout-show/index?id=${id}`)
  await stands(paid, '已到账')
  expect(await shop().places(SHARER)).toEqual([0, 17_150, 0, 12_850, 0])
}, 90_000)

test('not confirmed within a day, the money is available again', async () => {
  const host = phone.boot()
  host.launch('distributor/payout/index')
  const id = await asks(host, '100.00')
  await approve(id)
  await shop().skip(24 * HOUR_MS)
  await shop().skip(60_000)
  const later = phone.boot()
  later.launch(`distributor/payout-show/index?id=${id}`)
  await stands(later, '没有转成')
  expect(later.text('payout-standing')).toContain('¥100.00 已回到可提现')
  expect(await shop().places(SHARER)).toEqual([0, 17_150, 0, 12_850, 0])
}, 90_000)
