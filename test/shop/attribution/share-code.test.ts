import { dayOf } from '../../../cloudfunctions/shop/beijing'
import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { codeBy, decide, opened, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

const MINUTE_MS = 60_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 50)
  await sharer(shop, 'man', { name: '小满' })
})
afterEach(() => shop.stop())

const look = (code: string) => shop.ask('share.look', { code }, '')
const touch = (code: string, openid = 'buyer') => shop.ask('share.touch', { code }, openid)
const touches = () => shop.ports.store.page('touches', '', 100)

test('a code is the same whenever it is asked for, and another for each person, product and channel', async () => {
  const card = await shop.ask('share.code', { productId: 'orange', channel: 'chat' }, 'man')
  expect(card).toEqual({
    code: expect.stringMatching(/^[A-Z2-7]{16}$/),
    path: '/buyer/product/index',
    query: `id=orange&code=${card.code}`,
  })
  shop.clock.skip(MINUTE_MS)
  expect(await shop.ask('share.code', { productId: 'orange', channel: 'chat' }, 'man')).toEqual(card)
  await sharer(shop, 'woman')
  const whole = await shop.ask('share.code', { channel: 'poster' }, 'man')
  expect(whole).toMatchObject({ path: '/buyer/home/index', query: `code=${whole.code}` })
  const codes = [
    ...[card.code, whole.code, await codeBy(shop, 'woman'), await codeBy(shop, 'man', 'orange', 'moments')],
    await codeBy(shop, 'man', 'orange', 'poster'),
  ]
  expect(new Set(codes).size).toBe(5)
  expect(await shop.ports.store.page('share_codes', '', 10)).toHaveLength(5)
  expect(await shop.call('share.code', { productId: 'nothing', channel: 'chat' }, 'man')).toMatchObject({
    error: 'product_not_found',
  })
})

test('sending is counted on one’s own codes alone', async () => {
  const code = await codeBy(shop, 'man')
  await sharer(shop, 'woman')
  expect(await shop.ask('share.sent', { code }, 'man')).toEqual({ sent: true })
  expect(await shop.ask('share.sent', { code }, 'woman')).toEqual({ sent: false })
  expect(await shop.ports.store.get('share_codes', code)).toMatchObject({
    sentOn: { [dayOf(shop.clock.now())]: 1 },
  })
})

test('anybody, even nobody whom WeChat has named, is told who shares what', async () => {
  expect(await look(await codeBy(shop, 'man'))).toEqual({
    productId: 'orange',
    distributor: { name: '小满' },
  })
  expect(await look(await codeBy(shop, 'man', ''))).toEqual({ distributor: { name: '小满' } })
})

test.each([
  ...['', 'ABCDEFGHIJKLMNOP', 'abcdefghijklmnop', '%E4%BD%A0', '$ne', '_id', '__proto__', '../x', '😀'],
  ...['ABCDEFGHIJKLMNOP ABCDEFG', 'x'.repeat(64), '{"$gt":""}'],
])('a code that means nothing here (%j) opens the page all the same, and touches nothing', async code => {
  expect(await look(code)).toEqual({})
  expect(await touch(code)).toEqual({ touched: false })
  expect(await touches()).toEqual([])
})

test('the card of a suspended one leads to its goods without a name, and touches nothing', async () => {
  const code = await codeBy(shop, 'man')
  await decide(shop, 'man', 'suspend')
  expect(await look(code)).toEqual({ productId: 'orange' })
  expect(await touch(code)).toEqual({ touched: false })
  await decide(shop, 'man', 'restore', '')
  expect(await touch(code)).toEqual({ touched: true })
})

test('one’s own card touches nothing', async () => {
  expect(await touch(await codeBy(shop, 'man'), 'man')).toEqual({ touched: false })
  expect(await touches()).toEqual([])
})

test('opening a card again within the minute is one touch, later it is another, and none is ever changed', async () => {
  const code = await codeBy(shop, 'man')
  shop.clock.skip(MINUTE_MS - (shop.clock.now() % MINUTE_MS))
  await Promise.all([touch(code), touch(code), touch(code)])
  const [first] = await touches()
  shop.clock.skip(MINUTE_MS / 2)
  expect(await touch(code)).toEqual({ touched: true })
  expect(await touches()).toEqual([first])
  shop.clock.skip(MINUTE_MS)
  await touch(code)
  expect(await touches()).toHaveLength(2)
  expect(await touches()).toContainEqual(first)
})

test('one card, then another, then the first again within the hour: the last one opened has it', async () => {
  await sharer(shop, 'woman')
  const [one, other] = [await codeBy(shop, 'man'), await codeBy(shop, 'woman')]
  for (const code of [one, other, one]) {
    await touch(code)
    shop.clock.skip(MINUTE_MS)
  }
  expect(await shop.ask('credit.preview', {}, 'buyer')).toMatchObject({ earner: { name: '小满' } })
})

test.each([
  ['last', '小满'],
  ['first', '小满'],
] as const)(
  'two cards opened in turn within one clock minute: by the rule %s %s has it',
  async (rule, name) => {
    await sharer(shop, 'woman')
    await shop.ask('distribution.set', { rule }, 'owner-1')
    const [one, other] = [await codeBy(shop, 'man'), await codeBy(shop, 'woman')]
    shop.clock.skip(MINUTE_MS - (shop.clock.now() % MINUTE_MS))
    for (const code of [one, other, one]) {
      shop.clock.skip(MINUTE_MS / 4)
      await Promise.all([touch(code), touch(code)])
      shop.clock.skip(1_000)
      expect(await touch(code)).toEqual({ touched: true })
    }
    expect((await touches()).map(({ code }) => code).sort()).toEqual([one, one, other].sort())
    expect(await shop.ask('credit.preview', {}, 'buyer')).toMatchObject({ earner: { name } })
  },
)

test('a card that was passed on is still its distributor’s, and nothing is known of who passed it on', async () => {
  // The forwarder opens it and sends the same card on: to the shop that is one more buyer who opens a code.
  const code = await opened(shop, 'man', 'forwarder')
  await touch(code, 'friend')
  const friend = (await touches()).find(({ buyerId }) => buyerId === 'friend')
  expect(friend).toEqual({
    ...{ _id: expect.any(String), code, distributorId: 'man', buyerId: 'friend' },
    ...{ productId: 'orange', channel: 'chat', at: expect.any(Number), newFace: true },
  })
})
