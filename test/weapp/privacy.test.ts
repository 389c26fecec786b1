import type { Host } from './host'
import { privacyGate } from './privacy-gate'
import { realPhone, realShop } from './real-phone'

/** WeChat holds back what is private until the person has agreed; the shop asks once, on the page where it is needed. */
const BUYER = 'oWeappBuyer0000000000000022'
const ADDRESSES = 'buyer/addresses/index'
const picked = {
  ...{ userName: '王阿姨', telNumber: '13800132046' },
  ...{ provinceName: '浙江省', cityName: '杭州市', countyName: '西湖区', detailInfo: '曙光路 1 号' },
}
const agreed = { event: 'agree', buttonId: 'agree-privacy' }
const disagreed = { event: 'disagree' }

jest.setTimeout(60_000)

const shop = realShop()
/** A phone on which nobody was asked yet. */
function newPhone() {
  const phone = realPhone(shop, BUYER, privacyGate(false))
  phone.addressBook = picked
  return phone
}
let phone = newPhone()
beforeEach(() => {
  phone = newPhone()
})

/** From 我的, so that a page lies below, to WeChat's address book. */
async function askForAddress(): Promise<Host> {
  const host = phone.boot()
  host.launch('buyer/me/index')
  await host.tapWhenThere('addresses')
  await host.until('the form', () => host.route() === ADDRESSES && host.has('wechat-address'))
  host.tap('wechat-address')
  await host.until('the sheet', () => host.has('consent-sheet'))
  return host
}

/** A tap on WeChat's own button: WeChat knows of it, and tells the page. */
function agree(host: Host) {
  phone.gate.tapped('agree-privacy')
  host.event('agree-privacy', 'agreeprivacyauthorization', {})
}

/** Waits until no open page draws the question. */
const gone = (host: Host) => host.until('no sheet', () => host.drawnOn('consent-sheet').length === 0)

const addresses = async () => (await shop().ask('address.list', {}, BUYER)).addresses

test('the sheet stands on the page on top and nowhere else; the call waits', async () => {
  const host = await askForAddress()
  expect(host.drawnOn('consent-sheet')).toEqual([ADDRESSES])
  expect(host.text('consent-sheet')).toContain('不同意也能逛、能买，地址自己填就行')
  expect(host.carries('agree-privacy', 'agreePrivacyAuthorization')).toBe(true)
  expect(phone.gate.decisions).toEqual([])
  expect(host.said()).toEqual([])
})

test('同意: WeChat hears which button it was, the call goes on, and nobody is asked again', async () => {
  const host = await askForAddress()
  agree(host)
  await host.until('what was picked', () => host.text('address-region').includes('西湖区'))
  expect(phone.gate.decisions).toEqual([agreed])
  expect(host.drawnOn('consent-sheet')).toEqual([])
  host.tap('cancel-address')
  await host.tapWhenThere('wechat-address')
  await host.until('picked again', () => host.text('address-region').includes('西湖区'))
  expect(phone.gate.decisions).toEqual([agreed])
  expect(await addresses()).toEqual([])
})

test('a yes without a tap on WeChat’s button lets nothing through', async () => {
  const host = await askForAddress()
  host.event('agree-privacy', 'agreeprivacyauthorization', {})
  await host.until('the word', () => host.said().length > 0)
  expect(host.has('wechat-address')).toBe(true)
  expect(phone.gate.isOpen).toBe(false)
})

test.each(['refuse-privacy', 'consent-sheet-close'])(
  '%s: the call fails, nothing is written, the own form goes on; asked again at the next tap',
  async id => {
    const host = await askForAddress()
    host.tap(id)
    await host.until('the word', () => host.said().length > 0)
    expect(host.said()).toEqual(['没用微信里的地址，自己填也一样'])
    expect(phone.gate.decisions).toEqual([disagreed])
    await host.until('the sheet to go', () => host.drawnOn('consent-sheet').length === 0)
    expect(await addresses()).toEqual([])
    host.tap('wechat-address')
    await host.until('the sheet again', () => host.has('consent-sheet'))
  },
)

test('refused, the own form keeps an address all the same', async () => {
  const host = await askForAddress()
  host.tap('refuse-privacy')
  await host.until('the word', () => host.said().length > 0)
  host.input('address-name', '王阿姨')
  host.input('address-phone', '13800132046')
  host.pickRegion('address-region', ['浙江省', '杭州市', '西湖区'])
  host.input('address-detail', '曙光路 1 号')
  host.tap('save-address')
  await host.until('the list', () => host.has('add-address'))
  const [only, ...others] = await addresses()
  expect([only?.detail, others]).toEqual(['曙光路 1 号', []])
  await shop().ask('address.remove', { id: only?.id ?? '' }, BUYER)
})

test('two taps while it asks are one call', async () => {
  const host = await askForAddress()
  host.tap('wechat-address')
  agree(host)
  await host.until('what was picked', () => host.text('address-region').includes('西湖区'))
  expect(host.calls.filter(([verb]) => verb === 'chooseAddress')).toHaveLength(1)
  expect(phone.gate.decisions).toEqual([agreed])
})

test.each([
  ['agree-privacy', [agreed, agreed], '阿禾'],
  ['refuse-privacy', [disagreed, disagreed], ''],
])('two that wait get one decision: %s', async (id, decisions, name) => {
  const host = phone.boot()
  host.launch('buyer/me/index')
  await host.until('我的', () => host.has('choose-avatar'))
  const both = [
    phone.gate
      .pass('chooseAvatar')
      .then(() => host.event('choose-avatar', 'chooseavatar', { avatarUrl: 'wxfile://tmp_face.png' })),
    phone.gate.pass('nickname').then(() => host.event('nickname', 'blur', { value: '阿禾' })),
  ]
  const settled = Promise.allSettled(both)
  await host.until('the sheet', () => host.has('consent-sheet'))
  if (id === 'agree-privacy') agree(host)
  else host.tap(id)
  await settled
  expect(phone.gate.decisions).toEqual(decisions)
  await gone(host)
  expect(Object(JSON.parse(phone.storage.get('profile') ?? '{}')).name ?? '').toBe(name)
})

test('the page left while it asks is a no: nothing waits for ever, no other page takes the question over', async () => {
  const host = await askForAddress()
  host.back()
  await host.until('the decision', () => phone.gate.decisions.length > 0)
  expect(phone.gate.decisions).toEqual([disagreed])
  await gone(host)
  expect(await addresses()).toEqual([])
})

test('another tab chosen while it asks is a no too', async () => {
  const host = phone.boot()
  host.launch('buyer/me/index')
  await host.until('我的', () => host.has('choose-avatar'))
  const held = phone.gate.pass('chooseAvatar')
  await host.until('the sheet', () => host.has('consent-sheet'))
  host.switchTab('buyer/category/index')
  await expect(held).rejects.toMatchObject({
    errMsg: 'chooseAvatar:fail privacy permission is not authorized',
  })
  expect(phone.gate.decisions).toEqual([disagreed])
  await gone(host)
})

test('who reads the contract, or looks at a message meanwhile, finds the question where it was', async () => {
  const host = await askForAddress()
  host.tap('read-privacy')
  await host.until('the contract', () => host.calls.some(([verb]) => verb === 'openPrivacyContract'))
  host.away()
  expect(host.drawnOn('consent-sheet')).toEqual([ADDRESSES])
  expect(phone.gate.decisions).toEqual([])
})

test.each([
  ['buyer/order/index', 'copy-number', '要先同意隐私指引，才能复制'],
  ['buyer/after-sale-ask/index', 'add-proof', '要先同意隐私指引，才能选图片'],
])('%s: #%s is guarded too; refused, it is said, and the page goes on', async (page, id, words) => {
  const number = await shop().shippedOrder(BUYER)
  const host = phone.boot()
  host.launch(`${page}?id=${number}`)
  await host.tapWhenThere(id)
  await host.until('the sheet', () => host.drawnOn('consent-sheet').join() === page)
  host.tap('refuse-privacy')
  await host.until('the word', () => host.said().length > 0)
  expect(host.said()).toEqual([words])
  expect(host.has(id)).toBe(true)
  await gone(host)
})
