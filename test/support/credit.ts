import type { Credit, CreditSpan } from '../../cloudfunctions/shop/attribution/document'
import type { Distributor } from '../../cloudfunctions/shop/distributor/document'
import type { AShop } from './a-shop'

/** What says that somebody's card led to an order. */
export const aSpan = (overrides: Partial<CreditSpan> = {}): CreditSpan => ({
  distributorId: 'd-1',
  name: '小满',
  touchId: 'touch-1',
  code: 'CODECODECODECODE',
  channel: 'chat',
  productId: 'orange',
  touchedAt: 1,
  untilAt: 2,
  rule: 'last',
  rateBp: { 1: 1000 },
  fromRefund: 0,
  at: 1,
  ...overrides,
})

/** The credit of an order whose every line earns `d-1` a tenth. */
export const aCredit = (overrides: Partial<Credit> = {}): Credit => ({
  spans: [aSpan()],
  others: [],
  ...overrides,
})

/** Gives an order that waits for payment a credit, as if it had been placed with one. */
export async function giveCredit(shop: AShop, number: string, credit: Credit = aCredit()): Promise<void> {
  const given = await shop.ports.store.change('orders', number, { state: 'unpaid' }, { set: { credit } })
  if (!given) throw new Error(`order ${number} does not wait for payment`)
}

/** Somebody who shares for the shop. */
export const aDistributor = (overrides: Partial<Distributor> = {}): Distributor => ({
  _id: 'd-1',
  publicId: 'AAAAAAAAAAAAAAAA',
  state: 'active',
  name: '小满',
  phone: '13900001111',
  agreedTo: '2026-11',
  appliedAt: 1,
  reason: '',
  events: [],
  ...overrides,
})
