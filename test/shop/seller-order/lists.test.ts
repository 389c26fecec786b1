import type { SellerTab } from '../../../types/api/seller-order'
import { LIMITS } from '../../../types/limits'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { owner, paid, placed } from '../../support/shopping'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 90)
  await owner(shop)
})
afterEach(() => shop.stop())

const list = (tab: SellerTab, after?: string) =>
  shop.ask('seller_order.list', { tab, ...(after && { after }) }, 'owner-1')
const numbers = async (tab: SellerTab) => (await list(tab)).orders.map(({ number }) => number)
const show = (number: string) => shop.ask('seller_order.show', { number }, 'owner-1')

const ship = (number: string, quantity?: number) =>
  shop.ask(
    'order.ship',
    {
      requestId: aRequestId(),
      number,
      carrierId: 'SF',
      trackingNumber: 'SF1234567890123',
      ...(quantity && { lines: [{ lineId: '1', quantity }] }),
    },
    'owner-1',
  )
const refund = (number: string, quantity: number, refundFen = 100) =>
  shop.ask(
    'refund.give',
    {
      requestId: aRequestId(),
      number,
      lines: [{ lineId: '1', quantity, refundFen, restock: false }],
      reason: '坏果包赔',
    },
    'owner-1',
  )
const two = { lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }] }

test('what waits to be shipped stands in the order in which it was paid, and leaves with its last piece', async () => {
  const early = await placed(shop, 'buyer-1', two)
  const { _id: first } = await paid(shop, 'buyer-2')
  shop.payUp(await shop.ask('payment.start', { number: early }), 'buyer-1')
  shop.clock.skip(1_000)
  await shop.notify({ outTradeNo: early })
  await placed(shop, 'buyer-3')
  expect(await numbers('to_ship')).toEqual([first, early])
  expect((await list('to_ship')).orders.map(({ unshipped }) => unshipped)).toEqual([1, 2])

  await ship(early, 1)
  expect((await list('to_ship')).orders.map(({ unshipped }) => unshipped)).toEqual([1, 1])
  await ship(first)
  await ship(early)
  expect(await numbers('to_ship')).toEqual([])
  expect((await numbers('shipped')).sort()).toEqual([first, early].sort())
})

test('an order of which nothing is left to ship does not wait, though its refund is still on its way', async () => {
  const { _id: number } = await paid(shop)
  await refund(number, 1)
  expect((await shop.order(number)).state).toBe('paid')
  expect(await numbers('to_ship')).toEqual([])
  expect(await numbers('after_sale')).toEqual([number])
})

test('money given back brings an order to the front of the after-sales', async () => {
  const { _id: one } = await paid(shop, 'buyer-1', two)
  const { _id: other } = await paid(shop, 'buyer-2', two)
  await refund(one, 0)
  shop.clock.skip(1_000)
  await refund(other, 0)
  expect(await numbers('after_sale')).toEqual([other, one])
  shop.clock.skip(1_000)
  await refund(one, 1, 200)
  expect(await numbers('after_sale')).toEqual([one, other])
  expect((await list('after_sale')).orders[0]).toMatchObject({ refundedFen: 300 })
})

test('every list goes on where its page ended, without gap or repeat', async () => {
  const wanted: string[] = []
  for (let i = 0; i < 43; i += 1) {
    wanted.push(await placed(shop, `buyer-${i}`))
    shop.clock.skip(1)
  }
  const seen: string[] = []
  let pages = 0
  for (let after: string | undefined; ; ) {
    const page = await list('all', after)
    pages += 1
    seen.push(...page.orders.map(({ number }) => number))
    after = page.after
    if (!after) break
  }
  expect(pages).toBe(3)
  expect(seen).toEqual(wanted.reverse())
})

test('staff sees who gets it and who did what; openids stay out', async () => {
  await shop.ports.store.change('staff', 'owner-1', {}, { set: { name: '阿青' } })
  const { _id: number } = await paid(shop, 'buyer-1', { note: '放门口' })
  await ship(number)
  const view = await show(number)
  expect(view).toMatchObject({
    address: { name: '阿禾', phone: '13800002046' },
    note: '放门口',
    payment: { outTradeNo: number, totalFen: 4790 },
    attempts: [{ outTradeNo: number, totalFen: 4790 }],
    actions: ['refund'],
  })
  expect(view.events.map(({ event, by }) => `${event} ${by.who} ${by.name ?? ''}`.trim())).toEqual([
    'place buyer',
    'reserve buyer',
    'pay buyer',
    'ship staff 阿青',
  ])
  expect(JSON.stringify(view)).not.toMatch(/buyer-1|owner-1/)
  const [card] = (await list('all')).orders
  expect(card).toMatchObject({
    receiver: { name: '阿禾', city: '杭州市', phoneTail: '2046' },
    note: '放门口',
  })
  expect(JSON.stringify(card)).not.toMatch(/buyer-1|13800002046/)
})

test('how much of the freight went back is told apart from what went back of the goods', async () => {
  const { _id: number } = await paid(shop)
  expect(await show(number)).toMatchObject({ freightFen: 800, freightRefundedFen: 0 })
  const lines = [{ lineId: '1', quantity: 1, refundFen: 3_990, restock: false }]
  const wish = { requestId: aRequestId(), number, lines, freightFen: 300, reason: '晚了两天' }
  await shop.ask('refund.give', wish, 'owner-1')
  expect(await show(number)).toMatchObject({ freightFen: 800, freightRefundedFen: 300 })
})

test('a clerk ships but is not offered what is the owner’s', async () => {
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  const unpaid = await placed(shop)
  const { _id: number } = await paid(shop, 'buyer-2')
  const actions = async (of: string, who: string) =>
    (await shop.ask('seller_order.show', { number: of }, who)).actions
  expect(await actions(unpaid, 'clerk-1')).toEqual([])
  expect(await actions(unpaid, 'owner-1')).toEqual(['reprice'])
  expect(await actions(number, 'clerk-1')).toEqual(['ship'])
  expect(await actions(number, 'owner-1')).toEqual(['ship', 'refund'])
})

test('an order that is not there is not found', async () => {
  expect(await shop.call('seller_order.show', { number: 'ABCDEFGHIJKLMNOP' }, 'owner-1')).toEqual({
    ok: false,
    error: 'order_not_found',
  })
})

describe('searching', () => {
  const search = async (words: string) =>
    (await shop.ask('seller_order.search', { words }, 'owner-1')).orders.map(({ number }) => number)

  test('by number, of any attempt to pay, however it was typed', async () => {
    const number = await placed(shop)
    await placed(shop, 'buyer-2')
    const spaced = `${number.slice(0, 4)} ${number.slice(4)}`
    for (const typed of [number, number.toLowerCase(), spaced, `${number}-2`, `${number}-12`]) {
      expect([typed, await search(typed)]).toEqual([typed, [number]])
    }
    expect(await search('ABCDEFGHIJKLMNOP')).toEqual([])
  })

  test('by the end of a phone or the whole of it: the whole finds its own alone', async () => {
    const one = await placed(shop)
    shop.clock.skip(1)
    const other = await placed(shop, 'buyer-2', { address: anAddress({ phone: '13911112046' }) })
    await placed(shop, 'buyer-3', { address: anAddress({ phone: '13800009999' }) })
    expect(await search('2046')).toEqual([other, one])
    expect(await search('13911112046')).toEqual([other])
    expect(await search('204')).toEqual([])
  })

  test('a whole phone is found behind more than a page of others that end alike', async () => {
    const own = await placed(shop, 'buyer-own', { address: anAddress({ phone: '13911112046' }) })
    for (let i = 0; i < LIMITS.sellerOrdersPerPage + 1; i += 1) {
      shop.clock.skip(1)
      await placed(shop, `buyer-${i}`)
    }
    expect(await search('13911112046')).toEqual([own])
  })

  test('by goods and by who gets them, newest first, all of the words', async () => {
    const one = await placed(shop)
    shop.clock.skip(1)
    const other = await placed(shop, 'buyer-2', { address: anAddress({ name: '小满' }) })
    expect(await search('脐橙')).toEqual([other, one])
    expect(await search('橙')).toEqual([other, one])
    expect(await search('小满 脐橙')).toEqual([other])
    expect(await search('小满 苹果')).toEqual([])
    expect(await search('！？')).toEqual([])
  })
})

describe('a note for staff', () => {
  const note = (number: string, words: string, was: string) =>
    shop.call('seller_order.note', { number, words, was }, 'owner-1')

  test('is written, replaced and taken off; its writer is named', async () => {
    await shop.ports.store.change('staff', 'owner-1', {}, { set: { name: '阿青' } })
    const { _id: number } = await paid(shop)
    expect(await note(number, '多放两个', '')).toMatchObject({
      ok: true,
      value: { staffNote: { words: '多放两个', by: { who: 'staff', name: '阿青' } } },
    })
    expect((await list('all')).orders[0]?.staffNote).toBe('多放两个')
    expect(await note(number, '改天发', '多放两个')).toMatchObject({ ok: true })
    expect(await note(number, '', '改天发')).toMatchObject({ ok: true })
    expect((await shop.order(number)).staffNote).toBeUndefined()
  })

  test('of somebody else is never overwritten unread; the same words twice are one', async () => {
    const { _id: number } = await paid(shop)
    const notes = await Promise.all([note(number, '甲', ''), note(number, '乙', '')])
    expect(notes.map(reply => (reply.ok ? 'ok' : reply.error)).sort()).toEqual(['note_changed', 'ok'])
    const { staffNote, rev } = await shop.order(number)
    expect(await note(number, staffNote?.words ?? '', '')).toMatchObject({ ok: true })
    expect((await shop.order(number)).rev).toBe(rev)
  })

  test('is not shown to the buyer', async () => {
    const { _id: number } = await paid(shop)
    await note(number, '老顾客，别让利', '')
    expect(JSON.stringify(await shop.ask('order.show', { number }))).not.toContain('让利')
    expect(JSON.stringify(await shop.ask('order.list', {}))).not.toContain('让利')
  })
})
