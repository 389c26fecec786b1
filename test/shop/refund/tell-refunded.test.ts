import { TEMPLATES } from '../../../emulator/stage/templates'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

const REFUNDED = TEMPLATES.refunded
let shop: AShop
let number: string
beforeEach(async () => {
  shop = await openShop()
  await stockUp(shop, 10)
  await owner(shop)
  const lines = [{ productId: 'orange', skuId: 'orange-5', quantity: 3, priceFen: 3990 }]
  number = (await paid(shop, 'buyer-1', { lines }))._id
})
afterEach(() => shop.stop())

/** The owner gives one piece back; the refund's id. */
async function give(refundFen: number): Promise<string> {
  const lines = [{ lineId: '1', quantity: 1, refundFen, restock: true }]
  await shop.ask('refund.give', { requestId: aRequestId(), number, lines, reason: '少发一件' }, 'owner-1')
  return (await shop.order(number)).refunds.at(-1)?.id ?? ''
}

async function heard(outRefundNo: string, state: 'SUCCESS' | 'ABNORMAL') {
  shop.wechat.settleRefund(outRefundNo, state)
  await shop.notify({ outRefundNo })
  await shop.sweep()
}

const agree = (times: number) => {
  for (let nth = 0; nth < times; nth += 1) shop.wx.accept('buyer-1', REFUNDED.id)
}

test('the buyer who agreed is told once, when the money has gone back and not before', async () => {
  agree(2)
  const id = await give(3990)
  await shop.sweep()
  expect(shop.wx.messages).toEqual([])
  await heard(id, 'SUCCESS')
  await shop.notify({ outRefundNo: id })
  await shop.sweep()
  expect(shop.wx.messages).toMatchObject([
    {
      to: 'buyer-1',
      page: `buyer/order/index?id=${number}`,
      data: {
        [REFUNDED.fields.number]: number,
        [REFUNDED.fields.amountFen]: '¥39.90',
        [REFUNDED.fields.note]: '已退回付款的地方',
      },
    },
  ])
})

test('each refund of an order has a message of its own, with its own sum', async () => {
  agree(2)
  await heard(await give(3990), 'SUCCESS')
  await heard(await give(1000), 'SUCCESS')
  const sums = shop.wx.messages.map(({ data }) => data[REFUNDED.fields.amountFen])
  expect(sums).toEqual(['¥39.90', '¥10.00'])
})

test('money that did not arrive is not told of', async () => {
  agree(1)
  await heard(await give(3990), 'ABNORMAL')
  expect(shop.wx.messages).toEqual([])
})

test('who did not agree is left alone; the refund is done all the same', async () => {
  await heard(await give(3990), 'SUCCESS')
  expect(shop.wx.messages).toEqual([])
  expect((await shop.order(number)).refunds).toMatchObject([{ state: 'done' }])
  expect((await shop.ask('attention.list', {}, 'owner-1')).items).toEqual([])
})
