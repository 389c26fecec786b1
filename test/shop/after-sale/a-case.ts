import type { Input } from '../../../types/api'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress, aProduct, stockUp } from '../../support/documents'
import { owner, paid } from '../../support/shopping'

type Ask = Input<'after_sale.ask'>

/** A shop with an owner, a clerk and three boxes of oranges sold to buyer-1: `orange-5`, ten on the shelf at first. */
export async function openCase(noReturn = false): Promise<{ shop: AShop; number: string }> {
  const shop = await openShop()
  await stockUp(shop, 10, aProduct({ noReturn }))
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  await shop.ask('shop.set_returns', { returnTo: anAddress({ name: '青坡' }) }, 'owner-1')
  const lines = [{ productId: 'orange', skuId: 'orange-5', quantity: 3, priceFen: 3990 }]
  const { _id: number } = await paid(shop, 'buyer-1', { lines, agreedNoReturn: noReturn })
  return { shop, number }
}

/** One piece back for money, because it is broken, unless a test says otherwise. */
export const anAsk = (number: string, overrides: Partial<Ask> = {}): Ask => ({
  requestId: aRequestId(),
  number,
  kind: 'refund',
  reason: 'broken',
  words: '坏了两个',
  lines: [{ lineId: '1', quantity: 1 }],
  ...overrides,
})

export const asked = (shop: AShop, number: string, overrides: Partial<Ask> = {}): Promise<AfterSaleView> =>
  shop.ask('after_sale.ask', anAsk(number, overrides))

/** Staff ships `quantity` of the three. */
export async function ship(shop: AShop, number: string, quantity = 3): Promise<void> {
  const parcel = { carrierId: 'SF', trackingNumber: 'SF1234567890123', lines: [{ lineId: '1', quantity }] }
  await shop.ask('order.ship', { requestId: aRequestId(), number, ...parcel }, 'owner-1')
}

/** What a step names, with a request of its own. */
export const step = (number: string, id: string) => ({ requestId: aRequestId(), number, id })

/** The money of every refund of this order arrives, and WeChat says so. */
export async function moneyArrives(shop: AShop, number: string): Promise<void> {
  for (const { id, state } of (await shop.order(number)).refunds) {
    if (state === 'done') continue
    shop.wechat.settleRefund(id, 'SUCCESS')
    const taken = await shop.notify({ outRefundNo: id })
    if (!taken.ok) throw new Error(`the notice was refused: ${taken.error}`)
  }
}

/** The after-sale as its own document tells it. */
export const filed = (shop: AShop, id: string) => shop.ports.store.get('after_sales', id)
