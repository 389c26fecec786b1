import { sold, soldUnheard } from '../shop/ledger/a-sale'
import { type AShop, aRequestId, openShop } from '../support/a-shop'
import { aCredit, aSpan } from '../support/credit'
import { stockUp } from '../support/documents'
import { owner, paid } from '../support/shopping'
import { costIn } from './cost-in'

let shop: AShop
beforeAll(async () => {
  shop = await openShop()
  await stockUp(shop, 100)
  await owner(shop)
})
afterAll(() => shop.stop())

const creditTo = (distributorId: string) => aCredit({ spans: [aSpan({ distributorId })] })

/** What hearing of a payment costs, after which nothing is owed and `fen` is earned. */
async function heard(number: string) {
  const cost = await costIn(shop, () => shop.notify({ outTradeNo: number }))
  expect((await shop.order(number)).todo).toEqual([])
  return cost
}

test('a notice that earns a commission costs four waves like any other, a distributor’s first one included', async () => {
  const first = await soldUnheard(shop, 'buyer-1', { credit: creditTo('d-new') })
  // What is filed and whose account there is, is asked beside the commit; the account is made with its entry in it.
  expect(await heard(first)).toEqual({ waves: 4, calls: 9, toWechat: 0 })
  expect(await shop.ports.store.get('accounts', 'd-new')).toMatchObject({ pendingFen: 1197 })
  const second = await soldUnheard(shop, 'buyer-2', { credit: creditTo('d-new') })
  expect(await heard(second)).toEqual({ waves: 4, calls: 9, toWechat: 0 })
  expect(await shop.ports.store.get('accounts', 'd-new')).toMatchObject({ pendingFen: 2394 })
})

test('its repeat costs one wave, and an order that nobody’s card led to asks nothing of the ledger', async () => {
  const number = await soldUnheard(shop, 'buyer-3', { credit: creditTo('d-1') })
  await shop.notify({ outTradeNo: number })
  expect(await costIn(shop, () => shop.notify({ outTradeNo: number }))).toMatchObject({ waves: 1, calls: 1 })
  const nobodys = await soldUnheard(shop, 'buyer-4', { credit: aCredit({ spans: [] }) })
  expect(await heard(nobodys)).toEqual({ waves: 4, calls: 5, toWechat: 0 })
})

test('a refund that takes a commission back costs no more waves than one that does not', async () => {
  const giveBack = (number: string) =>
    shop.ask(
      'refund.give',
      {
        ...{ requestId: aRequestId(), number, freightFen: 0, reason: '坏了' },
        lines: [{ lineId: '1', quantity: 1, refundFen: 3990, restock: false }],
      },
      'owner-1',
    )
  const plain = await paid(shop, 'buyer-5')
  const credited = await sold(shop, 'buyer-6', { credit: creditTo('d-2') })
  const [without, with_] = [
    await costIn(shop, () => giveBack(plain._id)),
    await costIn(shop, () => giveBack(credited._id)),
  ]
  expect(with_.waves).toBe(without.waves)
  expect(await shop.ports.store.get('accounts', 'd-2')).toMatchObject({ pendingFen: 798 })
})
