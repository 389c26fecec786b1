import { fen } from '../../types/fen'
import { anAddress, aProduct, stockUp } from '../support/documents'
import { paid, placed } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'

let door: ADoor

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const odd = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', '0', 'null']

test.each(odd)('goods called %s are put into the cart, bought and paid like any other', async id => {
  const { shop } = door
  await stockUp(shop, 5, aProduct({ _id: id, skus: [{ id, specs: ['大'], priceFen: fen(100) }] }))
  const openid = `buyer-${id}`
  await shop.ask('cart.add', { productId: id, skuId: id, quantity: 2, priceFen: 100 }, openid)
  await shop.ask('cart.set', { skuId: id, quantity: 3 }, openid)
  expect((await shop.ask('cart.show', {}, openid)).items).toMatchObject([
    { skuId: id, quantity: 3, state: 'ready' },
  ])
  expect(await shop.ask('cart.remove', { skuIds: [id, 'orange-5'] }, openid)).toEqual({ removed: 1 })
  expect((await shop.ask('cart.show', {}, openid)).items).toEqual([])

  const order = await paid(shop, openid, {
    lines: [{ productId: id, skuId: id, quantity: 3, priceFen: 100 }],
  })
  expect(order.state).toBe('paid')
  expect(await shop.stock(id)).toMatchObject({ onHand: 5, committed: 3, available: 2, holds: {} })
})

test('a SKU that nobody sells is not in the cart, whatever every object has', async () => {
  for (const skuId of ['constructor', 'toString', 'hasOwnProperty']) {
    expect(await door.shop.call('cart.set', { skuId, quantity: 1 }, 'buyer-new')).toMatchObject({
      error: 'not_in_cart',
    })
  }
  expect(await door.shop.ask('cart.remove', { skuIds: ['constructor'] }, 'buyer-new')).toEqual({ removed: 0 })
})

test.each(['𠮷野家 𪚥', '👨‍👩‍👧‍👦 阿禾', 'ي محمد', '"引号"', '<script>', '$ne', '__proto__', 'a.b'])(
  'a parcel may go to %s, letter by letter',
  async name => {
    await stockUp(door.shop, 50)
    const openid = `buyer of ${name}`
    const wish = { address: anAddress({ name, detail: `${name} 502` }), note: name }
    const number = await placed(door.shop, openid, wish)
    expect((await door.shop.order(number)).address).toMatchObject({ name, detail: `${name} 502` })
    const seen = await door.api({ name: 'order.show', input: { number } }, openid)
    expect(seen).toMatchObject({ ok: true, value: { note: name, address: { name } } })
  },
)
