import type { Host } from './host'
import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** WeChat's own address book: what is picked there is shown before it is kept, and without it the own form is as good. */
const BUYER = 'oWeappBuyer0000000000000021'
const FORM = ['address-name', 'address-phone', 'address-detail', 'save-address']
const picked = {
  userName: '王阿姨',
  telNumber: '13800132046',
  ...{ nationalCode: '330106', postalCode: '310012' },
  ...{ provinceName: '浙江省', cityName: '杭州市', countyName: '西湖区', streetName: '北山街道' },
  ...{ detailInfo: '北山街道 曙光路 1 号', detailInfoNew: '曙光路 1 号' },
}
const kept = {
  ...{ name: '王阿姨', phone: '13800132046' },
  ...{ province: '浙江省', city: '杭州市', county: '西湖区', detail: '北山街道 曙光路 1 号' },
}

jest.setTimeout(60_000)

const shop = realShop()
const phone = realPhone(shop, BUYER)

/** What the shop keeps, without the ids that the phone gave. */
async function saved() {
  const { addresses } = await shop().ask('address.list', {}, BUYER)
  return addresses.map(({ id: _, ...address }) => address)
}

function open(book: typeof phone.addressBook, route = 'buyer/addresses/index'): Host {
  phone.addressBook = book
  const host = phone.boot()
  host.launch(route)
  return host
}

async function take(book: typeof phone.addressBook): Promise<Host> {
  const host = open(book)
  await host.tapWhenThere('wechat-address')
  return host
}

/** Waits for the form with what WeChat gave, and saves it. */
async function save(host: Host) {
  await host.until('the form', () => host.has('cancel-address'))
  host.tap('save-address')
}

test.each([
  ['turned back', 'fail cancel', []],
  ['not allowed', 'fail auth deny', ['没用微信里的地址，自己填也一样']],
  ['nobody answered', 'fail authorize no response', ['没用微信里的地址，自己填也一样']],
  [
    'not in the contract',
    'fail api scope is not declared in the privacy agreement',
    ['微信里的地址这会儿拿不到，自己填也一样'],
  ],
])('%s: nothing is kept, what was typed stands, and the own form goes on', async (_, why, said) => {
  const host = open(why)
  await host.until('the form', () => host.has('save-address'))
  host.input('address-name', '阿禾')
  host.tap('wechat-address')
  await host.until('WeChat was asked', () => host.calls.some(([verb]) => verb === 'chooseAddress'))
  await host.until('the word', () => host.said().length === said.length)
  for (const id of FORM) expect(host.has(id)).toBe(true)
  host.tap('save-address')
  await host.until('the next word', () => host.said().length > said.length)
  expect(host.said()).toEqual([...said, '手机号应是 1 开头的 11 位数字'])
  expect(await saved()).toEqual([])
})

test('picked at checkout: shown, kept as it stands there, and used for this order', async () => {
  const host = open(picked, 'buyer/product/index?id=strawberry')
  await host.tapWhenThere('buy-now')
  await host.until('no address yet', () => host.text('choose-address') === '添加收货地址')
  host.tap('choose-address')
  await host.tapWhenThere('wechat-address')
  await host.until('the form', () => host.text('address-region').includes('浙江省 杭州市 西湖区'))
  expect(await saved()).toEqual([])
  host.tap('save-address')
  await host.until('checkout', () => host.route() === 'buyer/checkout/index')
  await host.until('the address', () => host.text('choose-address').includes(kept.detail))
  expect(await saved()).toEqual([kept])
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  expect((await shop().order(number)).address).toEqual(kept)
})

test('with addresses already: turned back, the list stands as it was', async () => {
  const host = await take('fail cancel')
  await host.until('WeChat was asked', () => host.calls.some(([verb]) => verb === 'chooseAddress'))
  expect(host.has('save-address')).toBe(false)
  expect(host.said()).toEqual([])
  expect(await saved()).toEqual([kept])
})

test('picked by mistake: 不改了 leads back, and nothing is kept', async () => {
  const host = await take({ ...picked, userName: '别人' })
  await host.tapWhenThere('cancel-address')
  await host.until('the list', () => !host.has('save-address'))
  expect(host.has('add-address')).toBe(true)
  expect(await saved()).toEqual([kept])
})

test.each([
  ['no county', { countyName: undefined }, { county: '' }],
  ['a number as one writes it abroad', { telNumber: '+86 138-0013 2046' }, {}],
  ['a number with the prefix of a call', { telNumber: '008613800132046' }, {}],
  ['a number pasted with invisible marks', { telNumber: '\u202d138 0013 2046\u202c' }, {}],
  ['wide figures', { telNumber: '１３８００１３２０４６' }, {}],
  ['rare and coloured characters', { userName: '𠮷田🍊' }, { name: '𠮷田🍊' }],
  ['a break within', { detailInfo: '曙光路 1 号\n2 幢' }, { detail: '曙光路 1 号 2 幢' }],
])('%s: kept as a person means it', async (_, odd, meant) => {
  const before = await saved()
  const host = await take({ ...picked, ...odd })
  await save(host)
  await listed(host, { ...kept, ...meant }, before)
})

/** Waits for the list, which shows an address after it was kept: before all others, which did not change. */
async function listed(host: Host, address: typeof kept, before: (typeof kept)[]) {
  await host.until('the list', () => host.has('add-address') && !host.has('save-address'))
  expect(await saved()).toEqual([address, ...before])
}

test.each([
  ['no city', { cityName: '' }, '请选好省份和城市'],
  ['a number of another country', { telNumber: '+852 5123 4567' }, '手机号应是 1 开头的 11 位数字'],
  ['nobody', { userName: '' }, '请填姓名'],
  ['a name too long', { userName: '王'.repeat(21) }, '姓名太长了，最多 20 个字'],
  ['a house too far', { detailInfo: '路'.repeat(81) }, '详细地址太长了，最多 80 个字'],
])('%s: told in the form, kept by nobody', async (_, odd, words) => {
  const before = await saved()
  const host = await take({ ...picked, ...odd })
  await save(host)
  await host.until('the word', () => host.said().length > 0)
  expect(host.said()).toEqual([words])
  expect(phone.asked.at(-1)).toBe('address.list')
  expect(host.has('save-address')).toBe(true)
  expect(await saved()).toEqual(before)
})

test('told in the form, it is put right there and kept', async () => {
  const before = await saved()
  const host = await take({ ...picked, telNumber: '0571-88880000' })
  await save(host)
  await host.until('the word', () => host.said().includes('手机号应是 1 开头的 11 位数字'))
  host.input('address-phone', '139 0013 2046')
  host.tap('save-address')
  await listed(host, { ...kept, phone: '13900132046' }, before)
})
