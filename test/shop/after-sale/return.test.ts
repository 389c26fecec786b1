import type { AShop } from '../../support/a-shop'
import { restFault } from '../../support/invariants'
import { asked, filed, moneyArrives, openCase, ship, step } from './a-case'

let shop: AShop
let number: string
beforeEach(async () => {
  const opened = await openCase()
  shop = opened.shop
  number = opened.number
  await ship(shop, number)
  await shop.ask('order.receive', { number })
})
afterEach(() => shop.stop())

const parcel = { carrier: '中通', trackingNumber: 'ZT1234567' }
const aReturn = {
  kind: 'return' as const,
  reason: 'changed_mind' as const,
  lines: [{ lineId: '1', quantity: 2 }],
}

test('two go back, one can be sold again: agreed, sent, counted by the clerk, refunded', async () => {
  const { id } = await asked(shop, number, aReturn)
  const agreed = await shop.ask('after_sale.agree', step(number, id), 'owner-1')
  expect(agreed).toMatchObject({ state: 'agreed_return', turn: 'buyer', returnTo: { name: '青坡' } })
  expect((await shop.order(number)).refunds).toEqual([])
  expect(await shop.ask('after_sale.show', { number, id })).toMatchObject({
    returnTo: { name: '青坡' },
    actions: ['withdraw', 'send_back'],
  })
  const sent = await shop.ask('after_sale.send_back', { ...step(number, id), ...parcel })
  expect(sent).toMatchObject({ state: 'sent_back', turn: 'seller', parcel })
  const put = { ...step(number, id), ...parcel, trackingNumber: 'ZT7654321' }
  expect(await shop.ask('after_sale.send_back', put)).toMatchObject({
    parcel: { trackingNumber: 'ZT7654321' },
  })

  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 7 })
  const found = { ...step(number, id), lines: [{ lineId: '1', restock: 1 }], words: '一箱压坏了' }
  const back = await shop.ask('after_sale.receive_back', found, 'clerk-1')
  expect(back).toMatchObject({ state: 'refunding', refundFen: 7980 })
  expect(back.events.at(-1)).toMatchObject({ event: 'receive_back', by: 'clerk', words: '一箱压坏了' })
  await shop.ask('after_sale.receive_back', found, 'clerk-1')
  expect(await shop.stock('orange-5')).toMatchObject({ onHand: 8, committed: 0, available: 8 })
  await moneyArrives(shop, number)
  expect(await filed(shop, id)).toMatchObject({ state: 'done' })
  expect((await shop.order(number)).lines[0]).toMatchObject({
    refunded: 2,
    refundedShipped: 2,
    refundedFen: 7980,
  })
  expect(await restFault(shop, 'orange-5')).toBe('')
})

test('an order does not complete while an after-sale is open; once it is over it does', async () => {
  const { id } = await asked(shop, number, aReturn)
  await shop.ask('after_sale.agree', step(number, id), 'owner-1')
  await shop.ask('after_sale.send_back', { ...step(number, id), ...parcel })
  await shop.pass(8 * 24 * 3_600_000)
  expect(await shop.order(number)).toMatchObject({ state: 'received' })
  await shop.ask('after_sale.refuse', { ...step(number, id), words: '箱子里是空的' }, 'owner-1')
  await shop.pass(24 * 3_600_000)
  expect(await shop.order(number)).toMatchObject({ state: 'completed', refunds: [] })
  expect(shop.wechat.money()).toMatchObject({ refundedFen: 0 })
})

test('an owner who has told no return address is asked for it first; then the same agreement passes', async () => {
  await shop.ports.store.change('shop', 'shop', {}, { unset: ['returnTo'] })
  const { id } = await asked(shop, number, aReturn)
  const wish = step(number, id)
  expect(await shop.call('after_sale.agree', wish, 'owner-1')).toEqual({
    ok: false,
    error: 'no_return_address',
  })
  const returnTo = {
    ...{
      name: '仓库',
      phone: '13900001111',
      province: '浙江省',
      city: '丽水市',
      county: '',
      detail: '青坡村 8 号',
    },
  }
  expect(await shop.ask('shop.set_returns', { returnTo }, 'owner-1')).toEqual({
    returnTo,
    afterSaleWithinHours: 48,
    sendBackWithinDays: 7,
  })
  expect(await shop.ask('after_sale.agree', wish, 'owner-1')).toMatchObject({ returnTo })
})

test('goods are agreed back one by one at the price that was agreed, not at what was asked', async () => {
  const { id } = await asked(shop, number, aReturn)
  const lines = [{ lineId: '1', refundFen: 7000, restock: 0 }]
  await shop.ask('after_sale.agree', { ...step(number, id), lines, words: '来回运费各一半' }, 'owner-1')
  await shop.ask('after_sale.send_back', { ...step(number, id), ...parcel })
  const found = { ...step(number, id), lines: [{ lineId: '1', restock: 2 }] }
  await shop.ask('after_sale.receive_back', found, 'owner-1')
  expect((await shop.order(number)).refunds).toMatchObject([{ refundFen: 7000 }])
  expect(shop.wechat.money().refundingFen).toBe(7000)
})
