import type { Host } from './host'
import { type RealPhone, realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** Cards of distributors that are opened where the network is weak: what the shop did not hear at once it hears in time. */
const LIN = 'oWeappSharer000000000000001'
const CHEN = 'oWeappSharer000000000000002'
const FROM_CHAT = 1007

const shop = realShop()
const phones = [1, 2, 3, 4, 5, 6].map(n => realPhone(shop, buyerOf(n)))
let linsCard = ''
let chensCard = ''

beforeAll(async () => {
  await shop().claim()
  await shop().approveDistributor(LIN, '小林')
  await shop().approveDistributor(CHEN, '小陈', '13900002222')
  for (const nth of phones.keys()) await shop().saveAddress(buyerOf(nth + 1))
  linsCard = await cardOf(LIN)
  chensCard = await cardOf(CHEN)
}, 60_000)

function buyerOf(nth: number) {
  return `oWeappBuyer000000000000000${nth}`
}
const cardOf = async (openid: string) => {
  const { query } = await shop().ask('share.code', { productId: 'chestnut', channel: 'chat' }, openid)
  return `buyer/product/index?${query}`
}
const told = ({ asked }: RealPhone) => asked.filter(name => name === 'share.touch').length
const openInApp = (card: string) => Reflect.get(globalThis, 'wx').navigateTo({ url: `/${card}` })

function opened(nth: number, network: RealPhone['network']): { phone: RealPhone; host: Host } {
  const phone = phones[nth]
  if (!phone) throw new Error(`there is no phone ${nth}`)
  phone.network = network
  const host = phone.boot()
  host.launch(linsCard, FROM_CHAT)
  return { phone, host }
}

/** Orders, and says who is credited. */
async function creditedFor(host: Host) {
  await placeOrder(host, 'plain')
  const { credit } = await shop().order(await orderStands(host, '已付款'))
  return credit?.spans.map(({ name }) => name)
}

test('a card that the shop did not hear of is told before checkout says who earns, and earns', async () => {
  const { phone, host } = opened(0, { 'share.touch': 'down' })
  await host.until('the lost word', () => told(phone) === 1 && host.has('buy-now'))
  phone.network = {}
  host.tap('buy-now')
  await host.until('who earns', () => host.has('earner'))
  expect(host.text('earner')).toContain('小林推荐 · 推广')
  expect(await creditedFor(host)).toEqual(['小林'])
  expect(told(phone)).toBe(2)
}, 60_000)

test('the network comes back at checkout: the card is told before the order is placed', async () => {
  const { phone, host } = opened(1, { 'share.touch': 'down' })
  await host.tapWhenThere('buy-now')
  await host.until('the answer without it', () => phone.asked.includes('credit.preview'))
  expect(host.has('earner')).toBe(false)
  phone.network = {}
  expect(await creditedFor(host)).toEqual(['小林'])
  expect(host.text('credit')).toContain('小林推荐 · 推广')
}, 60_000)

test('a card that the shop never hears of keeps nobody from buying: the order stands, without a credit', async () => {
  const { phone, host } = opened(2, { 'share.touch': 'down' })
  await host.tapWhenThere('buy-now')
  expect(await creditedFor(host)).toBeUndefined()
  expect(told(phone)).toBeGreaterThan(1)
  expect(phone.paid).toBe(1)
}, 60_000)

test('「再试一次」 on a product that did not open tells the card too, and says whose sharing it is', async () => {
  const { phone, host } = opened(3, { 'share.touch': 'down', 'share.look': 'down', 'product.show': 'down' })
  await host.until('the fault', () => host.has('retry') && told(phone) === 1)
  phone.network = {}
  host.tap('retry')
  await host.until('whose sharing', () => host.has('promoted'))
  await host.until('the word', () => told(phone) === 2)
  host.tap('buy-now')
  expect(await creditedFor(host)).toEqual(['小林'])
}, 60_000)

test('two cards opened without a network are told in their order: the one opened last earns', async () => {
  const { phone, host } = opened(4, { 'share.touch': 'down' })
  await host.until('the first lost word', () => told(phone) === 1)
  openInApp(chensCard)
  await host.until('the second', () => told(phone) === 2 && host.has('buy-now'))
  phone.network = {}
  host.tap('buy-now')
  await host.until('who earns', () => host.has('earner'))
  expect(await creditedFor(host)).toEqual(['小陈'])
  expect(told(phone)).toBe(4)
}, 60_000)

test('a card that nobody could be asked about is not called another’s, and is passed on as it came', async () => {
  const { phone, host } = opened(5, {})
  await host.until('whose sharing', () => host.text('promoted') === '小林推荐 · 推广')
  phone.network = { 'share.look': 'down' }
  openInApp(chensCard)
  await host.until('the goods', () => host.has('buy-now') && told(phone) === 2)
  expect(host.has('promoted')).toBe(false)
  const { path, title } = host.share<{ path: string; title: string }>('onShareAppMessage')
  expect([path, title.includes('小林')]).toEqual([`/${chensCard}`, false])
  phone.network = {}
  host.tap('buy-now')
  expect(await creditedFor(host)).toEqual(['小陈'])
}, 60_000)
