import { realPhone, realShop } from './real-phone'
import { orderStands, placeOrder } from './steps'

/** A distributor's card on the built bundle and the real shop: from a chat, and from Moments. */
const SHARER = 'oWeappSharer000000000000001'
const RIVAL = 'oWeappRival0000000000000001'
const FRIEND = 'oWeappBuyer0000000000000002'
const READER = 'oWeappBuyer0000000000000003'
const FROM_CHAT = 1007
const SINGLE_PAGE = 1154
const FROM_SINGLE_PAGE = 1155
const PROMOTED = '小林推荐 · 推广'

const shop = realShop()
const sharer = realPhone(shop, SHARER)
const friend = realPhone(shop, FRIEND)
const inMoments = realPhone(shop, '')
const reader = realPhone(shop, READER)

beforeAll(async () => {
  await shop().claim()
  await shop().approveDistributor(SHARER, '小林')
  await shop().saveAddress(FRIEND)
  await shop().saveAddress(READER)
}, 60_000)

const told = (asked: string[]) => asked.filter(name => name === 'share.touch').length

test('the card of one’s goods leads another phone to them: it says 推广, is told once, rides on, and earns', async () => {
  const hers = sharer.boot()
  hers.launch('distributor/goods/index')
  await hers.until('what it earns', () => /^一份赚 ¥\d+\.\d\d/.test(hers.text('earn-pear')))
  await hers.tapWhenThere('share-pear')
  await hers.until('the card', () => hers.has('send-chat'))
  const shared = hers.share<{ path: string; title: string; promise?: Promise<{ path: string }> }>(
    'onShareAppMessage',
  )
  expect(shared.title.startsWith(PROMOTED)).toBe(true)
  const { path } = (await shared.promise) ?? shared
  expect(path).toMatch(/^\/buyer\/product\/index\?id=pear&code=[A-Z2-7]{16}$/)
  hers.tap('send-chat')
  await hers.until('the count', () => sharer.asked.includes('share.sent'))

  const host = friend.boot()
  host.launch(path.replace(/^\//, ''), FROM_CHAT)
  await host.until('whose sharing', () => host.has('promoted'))
  expect(host.text('promoted')).toBe(PROMOTED)
  const passedOn = host.share<{ path: string; title: string }>('onShareAppMessage')
  expect([passedOn.path, passedOn.title.startsWith(PROMOTED)]).toEqual([path, true])
  host.tap('to-home')
  await host.until('the front', () => host.route() === 'buyer/home/index' && host.has('promoted'))
  await host.tapWhenThere('card-pear')
  await host.tapWhenThere('buy-now')
  await host.until('who earns', () => host.has('earner'))
  expect(host.text('earner')).toContain('店家会付小林佣金，价格和平时一样')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  expect(host.text('credit')).toContain(PROMOTED)
  expect(told(friend.asked)).toBe(1)
  expect((await shop().order(number)).credit?.spans).toMatchObject([{ name: '小林', channel: 'chat' }])
}, 90_000)

test('in Moments the card is only looked at; entered, it is told, and what is bought then is credited', async () => {
  const { query } = await shop().ask('share.code', { productId: 'strawberry', channel: 'moments' }, SHARER)
  const page = `buyer/product/index?${query}`
  const alone = inMoments.boot()
  alone.launch(page, SINGLE_PAGE)
  await alone.until('whose sharing', () => alone.has('promoted') && alone.has('enter'))
  expect(alone.text('promoted')).toBe(PROMOTED)
  expect([...new Set(inMoments.asked)].sort()).toEqual(['product.show', 'share.look', 'shop.home'])
  expect(alone.share<{ query: string }>('onShareTimeline').query).toBe(query)

  const host = reader.boot()
  host.launch(page, FROM_SINGLE_PAGE)
  await host.tapWhenThere('buy-now')
  await placeOrder(host, 'fresh')
  const number = await orderStands(host, '已付款')
  expect(told(reader.asked)).toBe(1)
  expect((await shop().order(number)).credit?.spans).toMatchObject([{ name: '小林', channel: 'moments' }])
  expect(await shop().ask('share.funnel', { productId: 'strawberry' }, SHARER)).toMatchObject({
    ...{ opened: { fresh: 1, known: 0 }, buyers: 1, orders: 1, kept: 1, again: 0 },
    channels: [{ buyers: 0 }, { channel: 'moments', buyers: 1 }, { buyers: 0 }],
  })
}, 90_000)

test('one card, another, and the first again in one start: each opening is told, and the last one earns', async () => {
  await shop().skip(3_600_000)
  await shop().approveDistributor(RIVAL, '小陈', '13900002222')
  const card = async (openid: string) =>
    `/buyer/product/index?${(await shop().ask('share.code', { productId: 'pear', channel: 'chat' }, openid)).query}`
  const [first, other] = [await card(SHARER), await card(RIVAL)]
  friend.asked.length = 0
  const host = friend.boot()
  host.launch(first.replace(/^\//, ''), FROM_CHAT)
  await host.until('the first', () => host.has('promoted') && told(friend.asked) === 1)
  // WeChat opens a card in the running mini program as one more page.
  for (const [nth, url] of [other, first].entries()) {
    await shop().skip(60_000)
    Reflect.get(globalThis, 'wx').navigateTo({ url })
    await host.until(`card ${nth + 2}`, () => host.has('promoted') && told(friend.asked) === nth + 2)
  }
  expect(host.text('promoted')).toBe(PROMOTED)
  host.back()
  await host.until('the card before', () => host.text('promoted') === '小陈推荐 · 推广')
  expect(told(friend.asked)).toBe(3)
  expect(await shop().ask('credit.preview', {}, FRIEND)).toMatchObject({ earner: { name: '小林' } })
}, 60_000)

test('a mini program code brings the bare code, which leads to its goods', async () => {
  const { code } = await shop().ask('share.code', { productId: 'pear', channel: 'poster' }, SHARER)
  const host = friend.boot()
  host.launch(`buyer/product/index?scene=${code}`)
  await host.until('the goods', () => host.has('promoted') && host.text('price') !== '')
  expect(host.share<{ path: string }>('onShareAppMessage').path).toBe(
    `/buyer/product/index?id=pear&code=${code}`,
  )
}, 60_000)

test('a mangled code opens the page as always, and nothing is asked about it', async () => {
  friend.asked.length = 0
  const host = friend.boot()
  host.launch('buyer/product/index?id=pear&code=%3Cb%3E', FROM_CHAT)
  await host.until('the goods', () => host.has('buy-now'))
  expect(host.has('promoted')).toBe(false)
  expect(friend.asked.filter(name => name.startsWith('share.'))).toEqual([])
}, 60_000)
