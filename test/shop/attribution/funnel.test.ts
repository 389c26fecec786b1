import fc from 'fast-check'
import { type AShop, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { bought, codeBy, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner, paid } from '../../support/shopping'
import { giveBack, received } from '../ledger/a-sale'

const DAY_MS = 86_400_000
const NOBODY = { fresh: 0, known: 0 }
const NOTHING = { buyers: 0, orders: 0, kept: 0, again: 0, earnFen: 0 }

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 300)
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'he', { name: '阿禾', phone: '13900002222' })
})
afterEach(() => shop.stop())

const funnel = (openid = 'man', productId = 'orange') =>
  shop.ask('share.funnel', { ...(productId && { productId }) }, openid)
const by = async (channel: string, openid = 'man') =>
  (await funnel(openid)).channels.find(one => one.channel === channel)

test('a card that nobody has opened: what was sent, and nothing else', async () => {
  const code = await codeBy(shop, 'man')
  await shop.ask('share.sent', { code }, 'man')
  await shop.ask('share.sent', { code }, 'man')
  expect(await funnel()).toEqual({
    ...{ productId: 'orange', name: '青坡脐橙' },
    ...{ sends: 2, opened: NOBODY, ...NOTHING, more: false },
    channels: [
      { channel: 'chat', sends: 2, opened: NOBODY, ...NOTHING },
      { channel: 'moments', sends: 0, opened: NOBODY, ...NOTHING },
      { channel: 'poster', sends: 0, opened: NOBODY, ...NOTHING },
    ],
  })
  expect(await shop.call('share.funnel', { productId: 'orange' }, 'he')).toMatchObject({
    error: 'link_not_found',
  })
})

test('people count once however often and by whatever card they open, new faces apart from old', async () => {
  await bought(shop, 'old')
  for (const buyer of ['old', 'new', 'new']) await opened(shop, 'man', buyer)
  shop.clock.skip(3_600_000)
  for (const buyer of ['new', 'third']) await opened(shop, 'man', buyer, 'poster')
  expect((await funnel()).opened).toEqual({ fresh: 2, known: 1 })
  expect(await by('chat')).toMatchObject({ opened: { fresh: 1, known: 1 } })
  expect(await by('poster')).toMatchObject({ opened: { fresh: 2, known: 0 } })
  expect(await by('moments')).toMatchObject({ opened: NOBODY })
})

test('who has become a customer by the first card is no old face of it', async () => {
  await opened(shop, 'man', 'buyer')
  await bought(shop, 'buyer')
  shop.clock.skip(3_600_000)
  await opened(shop, 'man', 'buyer')
  expect((await funnel()).opened).toEqual({ fresh: 1, known: 0 })
})

test('bought, kept, come again: people and orders, by the channel that led to them', async () => {
  await opened(shop, 'man', 'a')
  await opened(shop, 'man', 'b', 'poster')
  await bought(shop, 'a')
  await bought(shop, 'a')
  const { _id: gone } = await bought(shop, 'b')
  await giveBack(shop, gone, 1, 3990)
  expect(await by('chat')).toMatchObject({ buyers: 1, orders: 2, kept: 2, again: 1, earnFen: 798 })
  expect(await by('poster')).toMatchObject({ buyers: 1, orders: 1, kept: 0, again: 0, earnFen: 0 })
  expect(await funnel()).toMatchObject({ buyers: 2, orders: 3, kept: 2, again: 1, earnFen: 798 })
})

test('who comes again by another channel has come again; a part given back takes its part of the commission', async () => {
  await opened(shop, 'man', 'a')
  await bought(shop, 'a')
  shop.clock.skip(3_600_000)
  await opened(shop, 'man', 'a', 'moments')
  const lines = [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }]
  const address = anAddress({ phone: '13700003333', detail: '学院路 3 号' })
  const second = await paid(shop, 'a', { lines, address })
  await received(shop, second)
  await giveBack(shop, second._id, 1, 3990)
  expect(await funnel()).toMatchObject({ buyers: 1, orders: 2, kept: 2, again: 1, earnFen: 798 })
  expect(await by('chat')).toMatchObject({ buyers: 1, kept: 1, again: 0, earnFen: 399 })
  expect(await by('moments')).toMatchObject({ buyers: 1, kept: 1, again: 0, earnFen: 399 })
})

test('an order given to somebody else moves to their funnel, and one that the owner voids leaves it', async () => {
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(60_000)
  await opened(shop, 'man', 'buyer')
  const { _id: number } = await bought(shop, 'buyer')
  expect([(await funnel()).orders, (await funnel('he')).orders]).toEqual([1, 0])
  const distributorId = publicIdOf(shop, 'he')
  await shop.ask('credit.reassign', { number, distributorId, reason: '弄错了' }, 'owner-1')
  expect([(await funnel()).orders, (await funnel('he')).orders]).toEqual([0, 1])
  expect((await funnel()).opened).toEqual({ fresh: 1, known: 0 })

  await opened(shop, 'man', 'neighbour')
  const home = { phone: '13900001111' }
  const { _id: held } = await paid(shop, 'neighbour', { address: anAddress(home) })
  expect((await shop.order(held)).credit?.hold).toBeDefined()
  expect((await funnel()).orders).toBe(1)
  await shop.ask('credit.look', { number: held, verdict: 'void' }, 'owner-1')
  expect((await funnel()).orders).toBe(0)
})

test('a call that dies between paying and filing is finished by cron, and counted once', async () => {
  await opened(shop, 'man', 'buyer')
  const { _id: number } = await bought(shop, 'buyer')
  const [filed] = await shop.ports.store.page('credits', '', 10)
  await shop.notify({ outTradeNo: number })
  await shop.pass(60_000)
  expect(await shop.ports.store.page('credits', '', 10)).toEqual([filed])
  expect(await funnel()).toMatchObject({ buyers: 1, orders: 1 })
})

test('thirty days are told: what was before no longer counts', async () => {
  const code = await opened(shop, 'man', 'buyer')
  await shop.ask('share.sent', { code }, 'man')
  await bought(shop, 'buyer')
  await shop.pass(29 * DAY_MS)
  expect(await funnel()).toMatchObject({ sends: 1, opened: { fresh: 1 }, orders: 1 })
  await shop.pass(2 * DAY_MS)
  expect(await funnel()).toMatchObject({ sends: 0, opened: NOBODY, orders: 0, earnFen: 0 })
})

test('the list of links: each product once whatever the channels, the latest first, a page at a time', async () => {
  const { store } = shop.ports
  const product = await store.get('products', 'orange')
  if (!product) throw new Error('no oranges')
  const goods = Array.from({ length: 12 }, (_, i) => `tea-${String(i).padStart(2, '0')}`)
  for (const id of goods) {
    await store.add('products', { ...product, _id: id, name: id })
    await codeBy(shop, 'man', id)
    shop.clock.skip(60_000)
  }
  await opened(shop, 'man', 'buyer')
  await codeBy(shop, 'man', 'orange', 'poster')
  shop.clock.skip(60_000)
  await codeBy(shop, 'man', '')
  await codeBy(shop, 'he', 'tea-00')
  const first = await shop.ask('share.links', {}, 'man')
  const second = await shop.ask('share.links', { after: first.after ?? '' }, 'man')
  const links = [...first.links, ...second.links]
  expect([first.links.length, second.links.length, second.after]).toEqual([10, 4, undefined])
  expect(links[0]).toEqual({ sends: 0, opened: NOBODY })
  expect(links[1]).toMatchObject({ productId: 'orange', name: '青坡脐橙', opened: { fresh: 1, known: 0 } })
  expect(links.slice(2).map(({ productId }) => productId)).toEqual(goods.toReversed())
  expect((await shop.ask('share.links', {}, 'he')).links).toHaveLength(1)
})

test('over any days of opening, buying and giving back, the funnel is what a recount by hand says', async () => {
  const step = fc.record({
    what: fc.constantFrom('open', 'open', 'buy', 'buy', 'back'),
    buyer: fc.constantFrom('a', 'b', 'c'),
    who: fc.constantFrom('man', 'he'),
    channel: fc.constantFrom('chat' as const, 'poster' as const),
  })
  const [plan = []] = fc.sample(fc.array(step, { minLength: 40, maxLength: 40, size: 'max' }), {
    numRuns: 1,
    seed: 20261126,
  })
  const seen = new Map<string, boolean>()
  for (const { what, buyer, who, channel } of plan) {
    shop.clock.skip(3_600_000)
    const orders = (await shop.ports.store.page('orders', '', 100)).filter(one => one.buyerId === buyer)
    if (what === 'open') {
      await opened(shop, who, buyer, channel)
      const key = `${who} ${buyer}`
      if (!seen.has(key)) seen.set(key, orders.length === 0)
    }
    if (what === 'buy') await bought(shop, buyer)
    const [last] = orders.filter(({ state }) => state !== 'closed')
    if (what === 'back' && last) await giveBack(shop, last._id, 1, 3990)
  }
  const orders = await shop.ports.store.page('orders', '', 100)
  for (const who of ['man', 'he']) {
    const mine = orders.filter(({ credit }) => credit?.spans.at(-1)?.distributorId === who)
    const kept = mine.filter(({ state }) => state !== 'closed')
    const reached = [...seen].filter(([key]) => key.startsWith(`${who} `))
    expect(await funnel(who)).toMatchObject({
      opened: {
        fresh: reached.filter(([, isNew]) => isNew).length,
        known: reached.filter(([, n]) => !n).length,
      },
      buyers: new Set(mine.map(({ buyerId }) => buyerId)).size,
      ...{ orders: mine.length, kept: kept.length, earnFen: kept.length * 399 },
      again: ['a', 'b', 'c'].filter(b => kept.filter(({ buyerId }) => buyerId === b).length > 1).length,
    })
    expect(mine.length).toBeGreaterThan(2)
  }
})
