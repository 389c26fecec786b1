import type { Order } from '../../cloudfunctions/shop/documents'
import type { Input } from '../../types/api'
import { type AShop, aRequestId } from './a-shop'
import { anAddress } from './documents'

type PlaceInput = Input<'order.place'>

/** What a buyer sends to place an order for one small box of oranges. */
export const aWish = (overrides: Partial<PlaceInput> = {}): PlaceInput => ({
  requestId: aRequestId(),
  lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 1, priceFen: 3990 }],
  address: anAddress(),
  ...overrides,
})

/** An order placed and waiting for payment. */
export async function placed(
  shop: AShop,
  openid = 'buyer-1',
  wish: Partial<PlaceInput> = {},
): Promise<string> {
  return (await shop.ask('order.place', aWish(wish), openid)).number
}

/** As `placed`, and paid on the sheet; the shop has not heard of it yet. */
export async function paidUnheard(
  shop: AShop,
  openid = 'buyer-1',
  wish: Partial<PlaceInput> = {},
): Promise<string> {
  const number = await placed(shop, openid, wish)
  shop.payUp(await shop.ask('payment.start', { number }, openid), openid)
  return number
}

/** An order placed, paid and settled by WeChat's notice. */
export async function paid(shop: AShop, openid = 'buyer-1', wish: Partial<PlaceInput> = {}): Promise<Order> {
  const number = await paidUnheard(shop, openid, wish)
  const taken = await shop.notify({ outTradeNo: number })
  if (!taken.ok) throw new Error(`the notice was refused: ${taken.error}`)
  return shop.order(number)
}

/** Makes someone the owner, past the claim by token. */
export async function owner(shop: AShop, openid = 'owner-1'): Promise<string> {
  await shop.ports.store.add('staff', { _id: openid, role: 'owner', at: shop.clock.now() })
  return openid
}
