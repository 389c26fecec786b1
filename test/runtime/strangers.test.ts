import type { EndpointName, Input } from '../../types/api'
import { stockUp } from '../support/documents'
import { sharer } from '../support/sharing'
import { owner, paid, placed } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'
import { aRequestId } from './samples'

let door: ADoor
const numbers: Record<'unpaid' | 'started' | 'paid' | 'shipped', string> = {
  unpaid: '',
  started: '',
  paid: '',
  shipped: '',
}

beforeAll(async () => {
  door = await openDoor()
  const { shop } = door
  await stockUp(shop, 50)
  await owner(shop)
  numbers.unpaid = await placed(shop, 'buyer-1')
  numbers.started = await placed(shop, 'buyer-1')
  await shop.ask('payment.start', { number: numbers.started }, 'buyer-1')
  numbers.paid = (await paid(shop, 'buyer-1'))._id
  numbers.shipped = (await paid(shop, 'buyer-1'))._id
  const parcel = {
    number: numbers.shipped,
    requestId: aRequestId(1),
    carrierId: 'SF',
    trackingNumber: 'SF1234567890123',
  }
  await shop.ask('order.ship', parcel, 'owner-1')
})
afterAll(() => door.close())

const calls = ['order.show', 'order.cancel', 'order.receive', 'payment.start', 'payment.check'] as const
const cells = calls.flatMap(name =>
  (Object.keys(numbers) as (keyof typeof numbers)[]).map(state => [name, state] as const),
)

test.each(cells)(
  '%s of another buyer’s %s order: there is no such order, and it stays as it is',
  async (name, state) => {
    const number = numbers[state]
    const before = await door.everything()
    for (const openid of ['buyer-2', 'owner-1']) {
      const { toWechat } = await door.wentOut(async () => {
        const reply = await door.api({ name, input: { number } }, openid)
        expect(reply).toEqual({ ok: false, error: 'order_not_found' })
      })
      expect(toWechat).toBe(0)
    }
    expect(await door.everything()).toEqual(before)
  },
)

test('an order that never was is answered in the same words', async () => {
  for (const name of calls) {
    const reply = await door.api({ name, input: { number: 'AAAAAAAAAAAAAAAA' } }, 'buyer-2')
    expect(reply).toEqual({ ok: false, error: 'order_not_found' })
  }
})

test('lists show the caller’s own orders alone', async () => {
  expect(await door.shop.ask('order.list', {}, 'buyer-2')).toEqual({ orders: [] })
  expect((await door.shop.ask('order.list', {}, 'buyer-1')).orders).toHaveLength(4)
})

test('carts and addresses belong to their buyer, whatever ids a stranger knows', async () => {
  const { shop } = door
  const ask = <N extends EndpointName>(openid: string, name: N, input: Input<N>) =>
    shop.ask(name, input, openid)
  const address = {
    name: '阿禾',
    phone: '13800002046',
    province: '浙江省',
    city: '杭州市',
    county: '',
    detail: '文一路',
  }
  await ask('buyer-1', 'address.save', { id: aRequestId(2), address })
  await ask('buyer-1', 'cart.add', { productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 })

  await ask('buyer-2', 'address.remove', { id: aRequestId(2) })
  await ask('buyer-2', 'address.save', { id: aRequestId(2), address: { ...address, name: '别人' } })
  await ask('buyer-2', 'cart.remove', { skuIds: ['orange-5'] })
  expect(await shop.call('cart.set', { skuId: 'orange-5', quantity: 9 }, 'buyer-2')).toMatchObject({
    error: 'not_in_cart',
  })

  expect((await ask('buyer-1', 'address.list', {})).addresses).toMatchObject([{ name: '阿禾' }])
  expect((await ask('buyer-1', 'cart.show', {})).items).toMatchObject([{ skuId: 'orange-5', quantity: 2 }])
})

test('two buyers with the same request id place two orders', async () => {
  const requestId = aRequestId(7)
  const [one, two] = [
    await placed(door.shop, 'buyer-3', { requestId }),
    await placed(door.shop, 'buyer-4', { requestId }),
  ]
  expect(one).not.toBe(two)
  expect((await door.shop.order(one)).buyerId).toBe('buyer-3')
})

test('an order that no card of theirs led to is not there for a distributor, paid or not', async () => {
  await sharer(door.shop, 'sharer-1')
  const never = { name: 'credit.contest', input: { number: 'AAAAAAAAAAAAAAAA', words: '是我的' } }
  const before = await door.everything()
  for (const number of [...Object.values(numbers), never.input.number]) {
    const reply = await door.api({ ...never, input: { ...never.input, number } }, 'sharer-1')
    expect(reply).toEqual({ ok: false, error: 'order_not_found' })
  }
  expect(await door.everything()).toEqual(before)
  expect(await door.shop.ask('credit.mine', {}, 'sharer-1')).toEqual({ credits: [] })
})
