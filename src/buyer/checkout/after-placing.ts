import Taro from '@tarojs/taro'
import type { SavedAddress } from '../../../types/api/address'
import type { OrderState, OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import { type Basket, forgetBasket } from '../../shared/basket'
import { beginPaying } from '../../shared/being-paid'
import { call } from '../../shared/call'
import { cartPieces, setCartPieces } from '../../shared/cart-count'
import { payOrder, payWords } from '../../shared/pay-order'
import { say } from '../../shared/wx/say'
import { rememberBought } from '../product/bought-last'

/** A repeat may find an order that was closed meanwhile, or is still between: its goods are not bought. */
const notStanding = new Set<OrderState>(['placing', 'closing', 'closed'])

/** Tidies up behind an order that stands, pays it, and gives this page's place to the order page. */
export async function goOn(
  order: OrderView,
  { basket, address, saved }: { basket: Basket; address: SavedAddress; saved: readonly SavedAddress[] },
): Promise<void> {
  const { number, state } = order
  if (state === 'unpaid') beginPaying(number)
  if (!notStanding.has(state)) {
    rememberBought(basket.lines)
    // Beside the payment: a slow network holds up what matters less, not the pay sheet.
    void Promise.all([leaveCart(basket), bringForward(address, saved)])
  }
  const outcome = state === 'unpaid' ? await payOrder(number) : undefined
  await Taro.redirectTo({ url: routes.order(number, outcome ?? '') })
  const words = outcome && payWords(outcome)
  if (words) say(words)
}

/** What was ordered is no longer in the cart. It only tidies up: an order stands whether or not this succeeds. */
async function leaveCart({ from, lines }: Basket): Promise<void> {
  forgetBasket()
  if (from !== 'cart') return
  setCartPieces(Math.max(0, cartPieces() - lines.reduce((sum, { quantity }) => sum + quantity, 0)))
  await call('cart.remove', { skuIds: lines.map(({ skuId }) => skuId) })
}

/** The address used last is proposed next. Like the cart it only tidies up. */
async function bringForward({ id, ...address }: SavedAddress, saved: readonly SavedAddress[]): Promise<void> {
  if (saved[0]?.id !== id) await call('address.save', { id, address })
}
