import type { Order } from '../../cloudfunctions/shop/documents'
import type { Channel } from '../../types/api/share'
import type { AShop } from './a-shop'
import { anAddress } from './documents'
import { paid } from './shopping'

/** The wording that applicants accept in tests. */
export const AGREEMENT = '2026-11'

/** Somebody who may share for the shop, approved by its owner. `owner(shop)` must have been called. */
export async function sharer(shop: AShop, openid: string, who: { name?: string; phone?: string } = {}) {
  const { name = openid, phone = '13900001111' } = who
  await shop.ask('distributor.apply', { name, phone, agreedTo: AGREEMENT }, openid)
  await decide(shop, openid, 'approve', '')
  return openid
}

/** What stands for a distributor where staff sees them. */
export const publicIdOf = (shop: AShop, openid: string): string =>
  shop.ports.ids.derived('distributor', openid)

export const decide = (
  shop: AShop,
  openid: string,
  decision: 'approve' | 'reject' | 'suspend' | 'restore',
  reason = '先停一停',
) => shop.ask('distributor.decide', { distributorId: publicIdOf(shop, openid), decision, reason }, 'owner-1')

/** The code of a card of this distributor; `productId` '' = of the shop. */
export const codeBy = async (
  shop: AShop,
  openid: string,
  productId = 'orange',
  channel: Channel = 'chat',
): Promise<string> =>
  (await shop.ask('share.code', { channel, ...(productId && { productId }) }, openid)).code

/** The buyer opens a card of this distributor. */
export async function opened(shop: AShop, openid: string, buyer: string, channel: Channel = 'chat') {
  const code = await codeBy(shop, openid, 'orange', channel)
  const { touched } = await shop.ask('share.touch', { code }, buyer)
  if (!touched) throw new Error(`a card of ${openid} touched nothing`)
  return code
}

/** An order that is paid, from somebody whose phone and door are no distributor's. */
export const bought = (shop: AShop, buyer: string, phone = '13700003333'): Promise<Order> =>
  paid(shop, buyer, { address: anAddress({ phone, detail: '学院路 3 号' }) })
