import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { bought, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'
import { DAY_MS, figures, giveBack, proven, received } from './a-sale'

/** A tenth of one box of 39.90 yuan. */
const EARNED = 399

let shop: AShop
/** Won by man over he, who contests it. */
let number: string
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 90)
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'he', { name: '阿禾', phone: '13900002222' })
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(1_000)
  await opened(shop, 'man', 'buyer')
  number = (await bought(shop, 'buyer'))._id
  await contest('he')
})
afterEach(() => shop.stop())

const contest = (openid: string) => shop.ask('credit.contest', { number, words: '是这边的' }, openid)
const answer = (openid: string, verdict: 'uphold' | 'dismiss') => {
  const about = { number, distributorId: publicIdOf(shop, openid), words: '看过记录了' }
  return shop.ask('credit.answer', { ...about, verdict }, 'owner-1')
}
async function completed(): Promise<void> {
  await received(shop, await shop.order(number))
  await shop.pass(7 * DAY_MS)
  expect((await shop.order(number)).state).toBe('completed')
}
const both = async () => [await figures(shop, 'man'), await figures(shop, 'he')]

test('a contest does not lapse by silence: weeks after the order is over it keeps the commission, and is upheld', async () => {
  await completed()
  await shop.pass(30 * DAY_MS)
  expect(await both()).toEqual([{ pendingFen: EARNED }, {}])
  await answer('he', 'uphold')
  expect(await both()).toEqual([{}, { availableFen: EARNED }])
  expect(await proven(shop)).toEqual([0, 0])
})

test('dismissed after the order is over, the commission goes its way at once', async () => {
  await completed()
  await answer('he', 'dismiss')
  expect(await both()).toEqual([{ availableFen: EARNED }, {}])
  expect(await proven(shop)).toEqual([0, 0])
  const before = await shop.order(number)
  await answer('he', 'dismiss')
  expect(await shop.order(number)).toEqual(before)
})

test('answered before the order is over, it settles when it is over and no sooner', async () => {
  await answer('he', 'dismiss')
  expect(await both()).toEqual([{ pendingFen: EARNED }, {}])
  await completed()
  expect(await both()).toEqual([{ availableFen: EARNED }, {}])
})

test('nobody keeps another’s money by contesting again: once answered, it is settled for good', async () => {
  await completed()
  await answer('he', 'dismiss')
  expect(await shop.call('credit.contest', { number, words: '还是这边的' }, 'he')).toMatchObject({
    error: 'contest_answered',
  })
  expect(await both()).toEqual([{ availableFen: EARNED }, {}])
})

test('given to who contests it, it waits for the answer still, and an upheld one that changes nothing ends the wait', async () => {
  const to = { number, distributorId: publicIdOf(shop, 'he'), reason: '弄错了' }
  await shop.ask('credit.reassign', to, 'owner-1')
  await completed()
  expect(await both()).toEqual([{}, { pendingFen: EARNED }])
  await answer('he', 'uphold')
  expect(await both()).toEqual([{}, { availableFen: EARNED }])
  expect(await proven(shop)).toEqual([0, 0])
})

test('an order given back whole settles what was kept whoever contests it: nobody else is given that', async () => {
  await giveBack(shop, number, 1, 1_990)
  expect(await shop.order(number)).toMatchObject({ state: 'closed' })
  expect(await both()).toEqual([{ availableFen: 200 }, {}])
  await answer('he', 'dismiss')
  expect(await both()).toEqual([{ availableFen: 200 }, {}])
  expect(await proven(shop)).toEqual([0, 0])
})
