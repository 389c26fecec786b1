import { type AShop, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { bought, decide, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner, paid, placed } from '../../support/shopping'

const DAY_MS = 86_400_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 90)
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'he', { name: '阿禾', phone: '13900002222' })
  await sharer(shop, 'other', { phone: '13900003333' })
})
afterEach(() => shop.stop())

/** An order that man won over he. */
async function won(): Promise<string> {
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(DAY_MS)
  await opened(shop, 'man', 'buyer')
  return (await bought(shop, 'buyer'))._id
}

const mine = async (openid: string) => (await shop.ask('credit.mine', {}, openid)).credits
const contest = (number: string, openid = 'he', words = '前天就发给买家看过') =>
  shop.call('credit.contest', { number, words }, openid)
const contests = async () => (await shop.ask('credit.contests', {}, 'owner-1')).contests
const answer = (number: string, verdict: 'uphold' | 'dismiss', openid = 'he') =>
  shop.call(
    'credit.answer',
    { number, distributorId: publicIdOf(shop, openid), verdict, words: '看过记录了' },
    'owner-1',
  )
const reassign = (number: string, openid: string) =>
  shop.call(
    'credit.reassign',
    { number, distributorId: publicIdOf(shop, openid), reason: '弄错了' },
    'owner-1',
  )
const earnerOf = async (number: string) => (await shop.order(number)).credit?.spans.at(-1)?.distributorId
const settleNow = (number: string) =>
  shop.ports.store.change('orders', number, {}, { set: { 'credit.settledRefunds': 0 }, inc: { rev: 1 } })

test('both see the paid order in their lists: who won what it earns, who lost why, neither who bought', async () => {
  const number = await won()
  await placed(shop, 'buyer')
  const lines = [{ name: '青坡脐橙', spec: '5斤装', quantity: 1, paidFen: 3990, refundedFen: 0 }]
  expect(await mine('man')).toMatchObject([
    { number, lines, state: 'paid', standing: 'earning', earnFen: 399, rule: 'last', actions: [] },
  ])
  const [lost] = await mine('he')
  expect(lost).toMatchObject({
    number,
    standing: 'lost',
    earnFen: 0,
    why: 'later_touch',
    actions: ['contest'],
  })
  expect(lost?.untilAt).toBe((lost?.touchedAt ?? 0) + 15 * DAY_MS)
  expect(await mine('other')).toEqual([])
})

test('who lost may contest, once; who won, and who never touched the buyer, may not', async () => {
  const number = await won()
  expect(await contest(number)).toMatchObject({
    value: { contest: { state: 'open', words: '前天就发给买家看过' }, actions: [] },
  })
  const before = await shop.order(number)
  expect(await contest(number, 'he', '再说一次')).toMatchObject({ value: { contest: { state: 'open' } } })
  expect(await shop.order(number)).toEqual(before)
  expect(await contest(number, 'man')).toMatchObject({ error: 'already_earning' })
  expect(await contest(number, 'other')).toMatchObject({ error: 'order_not_found' })
  expect(await contest('AAAAAAAAAAAAAAAA')).toMatchObject({ error: 'order_not_found' })
  const unpaid = await placed(shop, 'buyer')
  expect(await contest(unpaid)).toMatchObject({ error: 'order_not_found' })
  expect(await contests()).toMatchObject([
    { number, name: '阿禾', earner: '小满', words: '前天就发给买家看过' },
  ])
})

test('a contest that is dismissed is over: the credit stays, both are told, it is not contested again', async () => {
  const number = await won()
  await contest(number)
  expect(await answer(number, 'dismiss')).toMatchObject({
    value: { credit: { earner: { name: '小满' }, contests: [{ state: 'dismissed', name: '阿禾' }] } },
  })
  expect(await answer(number, 'dismiss')).toMatchObject({ ok: true })
  expect(await answer(number, 'uphold')).toMatchObject({ error: 'contest_answered' })
  expect(await contests()).toEqual([])
  expect(await earnerOf(number)).toBe('man')
  const [card] = await mine('he')
  expect(card?.contest).toMatchObject({ state: 'dismissed', answer: { words: '看过记录了' } })
  expect(await contest(number)).toMatchObject({ error: 'contest_answered' })
})

test('a contest that is upheld moves the credit in the same step, with what was owed for it', async () => {
  const number = await won()
  await contest(number)
  expect(await answer(number, 'uphold')).toMatchObject({
    value: {
      credit: {
        earner: { name: '阿禾', rule: 'seller', earnFen: 399 },
        others: [{ name: '小满', why: 'reassigned' }],
        contests: [{ state: 'upheld' }],
      },
    },
  })
  expect(await mine('he')).toMatchObject([{ standing: 'earning', rule: 'seller', earnFen: 399 }])
  expect(await mine('man')).toMatchObject([{ standing: 'lost', why: 'reassigned', actions: ['contest'] }])
  expect((await shop.order(number)).todo).toEqual([])
})

test('the credit goes only to somebody whose touch by this buyer is on record', async () => {
  const number = await won()
  await opened(shop, 'other', 'buyer')
  const before = await shop.order(number)
  expect(await reassign(number, 'other')).toMatchObject({ error: 'not_touched' })
  expect(await reassign(number, 'nobody')).toMatchObject({ error: 'not_touched' })
  expect(await answer(number, 'uphold')).toMatchObject({ error: 'contest_not_found' })
  await decide(shop, 'he', 'suspend')
  expect(await reassign(number, 'he')).toMatchObject({ error: 'not_active' })
  const { credit } = await bought(shop, 'stranger')
  expect(credit).toBeUndefined()
  expect(await shop.order(number)).toEqual(before)
  await decide(shop, 'he', 'restore', '')
  expect(await reassign(number, 'he')).toMatchObject({ ok: true })
  expect(await reassign(number, 'he')).toMatchObject({ ok: true })
  expect((await shop.order(number)).credit?.spans).toHaveLength(2)
})

test('an order that nobody touched cannot be given to anybody, nor one that waits for money', async () => {
  const { _id: untouched } = await bought(shop, 'stranger')
  expect(await reassign(untouched, 'he')).toMatchObject({ error: 'order_not_found' })
  await won()
  const unpaid = await placed(shop, 'buyer')
  expect(await reassign(unpaid, 'he')).toMatchObject({ error: 'not_paid' })
})

test('once it is settled nobody contests it and nobody else is given it', async () => {
  const number = await won()
  await settleNow(number)
  expect(await contest(number)).toMatchObject({ error: 'credit_settled' })
  expect(await reassign(number, 'he')).toMatchObject({ error: 'credit_settled' })
  expect(await earnerOf(number)).toBe('man')
  expect(await mine('man')).toMatchObject([{ settled: true }])
  expect(await mine('he')).toMatchObject([{ settled: true, actions: [] }])
})

test('a contest that was open when it was settled can be dismissed, and no longer upheld', async () => {
  const number = await won()
  await contest(number)
  await settleNow(number)
  const before = await shop.order(number)
  expect(await answer(number, 'uphold')).toMatchObject({ error: 'credit_settled' })
  expect(await shop.order(number)).toEqual(before)
  expect(await answer(number, 'dismiss')).toMatchObject({ ok: true })
  expect(await contests()).toEqual([])
})

test('nobody earned because of a suspension: the seller may give it to the one who lost', async () => {
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(1_000)
  await opened(shop, 'man', 'buyer')
  await decide(shop, 'man', 'suspend')
  const { _id: number } = await bought(shop, 'buyer')
  expect(await earnerOf(number)).toBeUndefined()
  expect(await reassign(number, 'he')).toMatchObject({ value: { credit: { earner: { name: '阿禾' } } } })
})

test('what is held is looked at once by the owner: it passes, or nothing is earned', async () => {
  await opened(shop, 'man', 'buyer')
  const held = () => paid(shop, 'buyer', { address: anAddress({ phone: '13900001111' }) })
  const look = (number: string, verdict: 'pass' | 'void') =>
    shop.call('credit.look', { number, verdict }, 'owner-1')
  const [one, two] = [(await held())._id, (await held())._id]
  expect(await mine('man')).toMatchObject([{ standing: 'held' }, { standing: 'held' }])
  expect(await look(one, 'pass')).toMatchObject({
    value: { credit: { hold: 'same_phone', looked: { verdict: 'pass' } } },
  })
  expect(await look(one, 'pass')).toMatchObject({ ok: true })
  expect(await look(one, 'void')).toMatchObject({ error: 'looked_already' })
  expect(await look(two, 'void')).toMatchObject({ ok: true })
  const standings = (await mine('man')).map(({ number, standing, earnFen }) => [number, standing, earnFen])
  expect(standings).toEqual(
    expect.arrayContaining([
      [one, 'earning', 399],
      [two, 'voided', 0],
    ]),
  )
  expect(await reassign(two, 'he')).toMatchObject({ error: 'credit_settled' })
  expect(await look((await bought(shop, 'buyer'))._id, 'pass')).toMatchObject({ error: 'nothing_held' })
})

test('what held for the one before is not held against the next, whose own phone and door are looked at', async () => {
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(1_000)
  await opened(shop, 'man', 'buyer')
  const { _id: number } = await paid(shop, 'buyer', { address: anAddress({ phone: '13900001111' }) })
  await reassign(number, 'he')
  expect((await shop.order(number)).credit?.hold).toBeUndefined()
  await reassign(number, 'man')
  expect((await shop.order(number)).credit?.hold).toBe('same_phone')
})

test('lists page by index, and each order stands in them once', async () => {
  const { store } = shop.ports
  const number = await won()
  const [credit] = await store.page('credits', '', 1)
  const order = await shop.order(number)
  if (!credit) throw new Error('no credit was filed')
  for (let i = 0; i < 25; i += 1) {
    const copy = `A${String(i).padStart(15, 'B')}`
    await store.add('orders', { ...order, _id: copy })
    const key = `${String(i).padStart(15, '0')}:${copy}`
    const his = { distributorId: 'man', code: '', orderNumber: copy, listKey: key, rev: 1 }
    const waits = { contestKey: '', heldKey: '' }
    await store.add('credits', { _id: `${copy}:X`, ...his, ...waits })
  }
  const first = await shop.ask('credit.mine', {}, 'man')
  const second = await shop.ask('credit.mine', { after: first.after ?? '' }, 'man')
  expect([first.credits.length, second.credits.length, second.after]).toEqual([20, 6, undefined])
  const numbers = [...first.credits, ...second.credits].map(one => one.number)
  expect(new Set(numbers).size).toBe(26)
  expect(numbers[0]).toBe(number)
})

test('two owners who decide at once decide one after the other, and nothing is lost', async () => {
  const number = await won()
  await contest(number)
  await Promise.all([answer(number, 'uphold'), reassign(number, 'he'), reassign(number, 'he')])
  const { credit, todo } = await shop.order(number)
  expect(credit?.spans.map(({ distributorId }) => distributorId)).toEqual(['man', 'he'])
  expect(credit?.contests).toMatchObject([{ distributorId: 'he', answer: { verdict: 'uphold' } }])
  expect(todo).toEqual([])
  expect(await contests()).toEqual([])
})
