import { type AShop, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { bought, decide, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner, paid, placed } from '../../support/shopping'
import { giveBack } from '../ledger/a-sale'

const MAN_PHONE = '13900001111'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  await stockUp(shop, 90)
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'he', { name: '阿禾', phone: '13900002222' })
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(1_000)
  await opened(shop, 'man', 'buyer')
})
afterEach(() => shop.stop())

const toMan = { address: anAddress({ phone: MAN_PHONE }) }
/** Paid for by the buyer, to the phone of the one whose card led to it. */
async function held(): Promise<string> {
  const { _id } = await paid(shop, 'buyer', toMan)
  shop.clock.skip(1_000)
  return _id
}
const waiting = async (openid = 'clerk-1') => (await shop.ask('credit.held', {}, openid)).held
const numbers = async () => (await waiting()).map(({ number }) => number)
const look = (number: string, verdict: 'pass' | 'void') =>
  shop.ask('credit.look', { number, verdict }, 'owner-1')
const reassign = (number: string, openid: string) =>
  shop.ask(
    'credit.reassign',
    { number, distributorId: publicIdOf(shop, openid), reason: '弄错了' },
    'owner-1',
  )

test('staff sees which orders wait for the owner’s look, the oldest first: whose, how much and why', async () => {
  const [one, two] = [await held(), await held()]
  await bought(shop, 'buyer')
  await placed(shop, 'buyer', toMan)
  expect(await waiting()).toEqual([
    {
      number: one,
      placedAt: (await shop.order(one)).placedAt,
      lines: [expect.objectContaining({ name: '青坡脐橙', quantity: 1, paidFen: 3990 })],
      ...{ distributorId: publicIdOf(shop, 'man'), name: '小满', why: 'same_phone' },
      ...{ earnFen: 399, over: false },
    },
    expect.objectContaining({ number: two }),
  ])
  expect(await waiting('owner-1')).toEqual(await waiting())
})

test('what the owner has looked at waits no more, whether it passed or is void; the other still does', async () => {
  const [one, two, three] = [await held(), await held(), await held()]
  const before = await shop.order(three)
  await look(one, 'pass')
  await look(two, 'void')
  expect(await numbers()).toEqual([three])
  expect(await shop.order(three)).toEqual(before)
  for (const number of [one, two]) expect((await shop.order(number)).todo).toEqual([])
})

test('given back in part it still waits, for what is left; given back in full there is nothing to look at', async () => {
  const number = await held()
  await giveBack(shop, number, 0, 1_990)
  expect(await waiting()).toMatchObject([{ number, earnFen: 200 }])
  await giveBack(shop, number, 1, 2_000)
  expect(await numbers()).toEqual([])
  expect(await shop.order(number)).toMatchObject({ state: 'closed', todo: [] })
})

test('all pieces given back and some of the money kept: the order is over, and what is kept waits for the look', async () => {
  const number = await held()
  await giveBack(shop, number, 1, 2_000)
  expect(await shop.order(number)).toMatchObject({ state: 'closed' })
  expect(await waiting()).toMatchObject([{ number, earnFen: 199, over: true }])
  await look(number, 'pass')
  expect(await numbers()).toEqual([])
  expect(await shop.ask('ledger.account', {}, 'man')).toMatchObject({ pendingFen: 0, availableFen: 199 })
})

test('given to somebody whose phone is another it waits no more; given back, it waits again', async () => {
  const number = await held()
  await reassign(number, 'he')
  expect(await numbers()).toEqual([])
  await reassign(number, 'man')
  expect(await waiting()).toMatchObject([{ number, name: '小满', distributorId: publicIdOf(shop, 'man') }])
})

test('who is suspended later is still told by name: the order goes on waiting', async () => {
  const number = await held()
  await decide(shop, 'man', 'suspend')
  expect(await waiting()).toMatchObject([{ number, name: '小满' }])
})

test('the list goes on page by page, each order once', async () => {
  const { store } = shop.ports
  const order = await shop.order(await held())
  for (let i = 0; i < 25; i += 1) {
    const orderNumber = `A${String(i).padStart(15, 'B')}`
    await store.add('orders', { ...order, _id: orderNumber })
    const waits = { contestKey: '', heldKey: `${String(i).padStart(15, '0')}:${orderNumber}:X` }
    const his = { distributorId: 'man', code: '', orderNumber, listKey: '', rev: 1 }
    await store.add('credits', { _id: `${orderNumber}:X`, ...his, ...waits })
  }
  const first = await shop.ask('credit.held', {}, 'clerk-1')
  const second = await shop.ask('credit.held', { after: first.after ?? '' }, 'clerk-1')
  expect([first.held.length, second.held.length, second.after]).toEqual([20, 6, undefined])
  expect(new Set([...first.held, ...second.held].map(({ number }) => number)).size).toBe(26)
})
