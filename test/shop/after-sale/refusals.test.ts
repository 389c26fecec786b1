import { type AShop, aRequestId } from '../../support/a-shop'
import { anAsk, asked, moneyArrives, openCase, ship, step } from './a-case'

let shop: AShop
let number: string
beforeEach(async () => {
  const opened = await openCase(true)
  shop = opened.shop
  number = opened.number
})
afterEach(() => shop.stop())

const everything = async () => ({
  order: await shop.order(number),
  stock: await shop.stock('orange-5'),
  filed: await shop.ports.store.page('after_sales', '', 100),
  money: shop.wechat.money(),
})

test('someone else’s order and after-sale are not found, and nothing is told or changed', async () => {
  const { id } = await asked(shop, number)
  const before = await everything()
  expect(await shop.call('after_sale.ask', anAsk(number), 'buyer-2')).toEqual({
    ok: false,
    error: 'order_not_found',
  })
  expect(await shop.call('after_sale.askable', { number }, 'buyer-2')).toEqual({
    ok: false,
    error: 'order_not_found',
  })
  expect(await shop.call('after_sale.cancel_order', { requestId: aRequestId(), number }, 'buyer-2')).toEqual({
    ok: false,
    error: 'order_not_found',
  })
  const notFound = { ok: false, error: 'after_sale_not_found' }
  const parcel = { carrier: '中通', trackingNumber: 'ZT1234567' }
  for (const openid of ['buyer-2', 'owner-1']) {
    expect(await shop.call('after_sale.show', { number, id }, openid)).toEqual(notFound)
    expect(await shop.call('after_sale.withdraw', step(number, id), openid)).toEqual(notFound)
    expect(await shop.call('after_sale.send_back', { ...step(number, id), ...parcel }, openid)).toEqual(
      notFound,
    )
    expect((await shop.ask('after_sale.list', {}, openid)).afterSales).toEqual([])
  }
  expect(await everything()).toEqual(before)
})

test('an after-sale that never was is answered in the same words to everyone', async () => {
  const notFound = { ok: false, error: 'after_sale_not_found' }
  for (const name of ['after_sale.show', 'after_sale.detail'] as const) {
    expect(
      await shop.call(
        name,
        { number, id: 'AAAAAAAAAAAAAAAA' },
        name.endsWith('show') ? 'buyer-1' : 'owner-1',
      ),
    ).toEqual(notFound)
  }
  expect(await shop.call('after_sale.agree', step(number, 'AAAAAAAAAAAAAAAA'), 'owner-1')).toEqual(notFound)
  expect(await shop.call('after_sale.agree', step('AAAAAAAAAAAAAAAA', 'A'), 'owner-1')).toEqual(notFound)
})

test('more pieces than are left, more money than was paid: refused where they are asked, given and agreed', async () => {
  const before = await everything()
  const ask = (lines: { lineId: string; quantity: number; refundFen?: number }[]) =>
    shop.call('after_sale.ask', anAsk(number, { lines }))
  expect(await ask([{ lineId: '1', quantity: 4 }])).toMatchObject({ error: 'more_than_left', about: ['1'] })
  expect(await ask([{ lineId: '1', quantity: 1, refundFen: 3991 }])).toMatchObject({
    error: 'more_than_paid',
  })
  expect(await ask([{ lineId: '9', quantity: 1 }])).toMatchObject({ error: 'more_than_left' })
  expect(await everything()).toEqual(before)
  const { id } = await asked(shop, number)
  const terms = { lines: [{ lineId: '1', refundFen: 3991, restock: 1 }] }
  expect(await shop.call('after_sale.agree', { ...step(number, id), ...terms }, 'owner-1')).toMatchObject({
    error: 'more_than_paid',
  })
  expect(await ask([{ lineId: '1', quantity: 1 }])).toMatchObject({ error: 'after_sale_open', about: ['1'] })
  const give = { lines: [{ lineId: '1', quantity: 1, refundFen: 1, restock: false }], reason: '补偿' }
  expect(
    await shop.call('refund.give', { requestId: aRequestId(), number, ...give }, 'owner-1'),
  ).toMatchObject({ error: 'after_sale_open' })
  expect((await shop.order(number)).refunds).toEqual([])
})

test('after fifty refunds of a payment nobody may ask for one more, and the fifty stay as they are', async () => {
  const cent = () => ({
    ...{ requestId: aRequestId(), number, reason: '补偿' },
    lines: [{ lineId: '1', quantity: 0, refundFen: 1, restock: false }],
  })
  for (let i = 0; i < 50; i += 1) await shop.ask('refund.give', cent(), 'owner-1')
  expect(await shop.call('refund.give', cent(), 'owner-1')).toMatchObject({ error: 'too_many_refunds' })
  expect(await shop.call('after_sale.ask', anAsk(number))).toEqual({ ok: false, error: 'too_many_refunds' })
  expect((await shop.order(number)).refunds).toHaveLength(50)
}, 120_000)

test('goods exempt from return: not for a change of mind once shipped, but when they are broken', async () => {
  await ship(shop, number)
  expect(await shop.call('after_sale.ask', anAsk(number, { reason: 'changed_mind' }))).toEqual({
    ok: false,
    error: 'no_return_goods',
    about: ['1'],
  })
  expect((await asked(shop, number, { reason: 'broken' })).state).toBe('asked')
})

test('a clerk sees and receives back, but money is the owner’s', async () => {
  const { id } = await asked(shop, number)
  expect(await shop.call('after_sale.agree', step(number, id), 'clerk-1')).toEqual({
    ok: false,
    error: 'not_allowed',
  })
  expect(await shop.call('after_sale.refuse', { ...step(number, id), words: '不' }, 'clerk-1')).toEqual({
    ok: false,
    error: 'not_allowed',
  })
  expect(await shop.call('shop.set_returns', {}, 'clerk-1')).toEqual({ ok: false, error: 'not_allowed' })
  expect((await shop.ask('after_sale.queue', { turn: 'seller' }, 'clerk-1')).afterSales).toMatchObject([
    { id },
  ])
})

test.each([
  ['a picture of another order', 'AAAAAAAAAAAAAAAA', 'picture_not_own'],
  ['a picture from the street', 'https://example.com/a.jpg', 'bad_input'],
  ['a path that climbs', '../../pictures', 'bad_input'],
])('%s is refused', async (_what, folder, error) => {
  const file = '00000000-0000-4000-8000-000000000001.jpg'
  const pictures = [
    folder.startsWith('http') ? folder : `cloud://local-env.local-bucket/after-sale/${folder}/${file}`,
  ]
  expect(await shop.call('after_sale.ask', anAsk(number, { pictures }))).toMatchObject({ error })
})

test('own pictures are shown on both phones', async () => {
  const picture = `cloud://local-env.local-bucket/after-sale/${number}/00000000-0000-4000-8000-000000000001.jpg`
  const { id } = await asked(shop, number, { pictures: [picture] })
  expect((await shop.ask('after_sale.detail', { number, id }, 'clerk-1')).pictures).toEqual([picture])
})

test('what is left may be asked for: after two are refunded one is, and its money is what is left of it', async () => {
  const { id } = await asked(shop, number, { reason: 'slow', lines: [{ lineId: '1', quantity: 2 }] })
  expect(await shop.ask('after_sale.askable', { number })).toMatchObject({
    lines: [{ left: 0, mostFen: [], afterSaleId: id }],
  })
  await shop.ask('after_sale.agree', step(number, id), 'owner-1')
  await moneyArrives(shop, number)
  expect(await shop.ask('after_sale.askable', { number })).toMatchObject({
    lines: [{ left: 1, shipped: 0, mostFen: [3990], noReturn: true }],
    freightFen: 0,
  })
})

test('a buyer is told how long the shop may take, and after receipt until when one may ask', async () => {
  await shop.ask('shop.set_returns', { afterSaleWithinHours: 24 }, 'owner-1')
  const before = await shop.ask('after_sale.askable', { number })
  expect(before).toMatchObject({ answerWithinHours: 24 })
  expect(before).not.toHaveProperty('askBy')
  await ship(shop, number)
  await shop.ask('order.receive', { number })
  const { receivedAt = 0 } = await shop.order(number)
  const week = 7 * 24 * 3_600_000
  expect(await shop.ask('after_sale.askable', { number })).toMatchObject({ askBy: receivedAt + week })
})
