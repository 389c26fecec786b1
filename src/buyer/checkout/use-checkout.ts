import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { SavedAddress } from '../../../types/api/address'
import type { OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import { type Basket, forgetBasket, keepBasket, recallBasket } from '../../shared/basket'
import { beginPaying } from '../../shared/being-paid'
import { type CallError, call } from '../../shared/call'
import { cartPieces, setCartPieces } from '../../shared/cart-count'
import { payOrder } from '../../shared/pay-order'
import { usePickedAddress } from '../../shared/picked-address'
import { askShop, useShop } from '../../shared/shop'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { toldInTime } from '../lead/tell-opened'
import { goodsOf } from './checkout-sums'
import { placeBasket } from './place-basket'
import { refreshLines } from './refresh-lines'
import { useCoupons } from './use-coupons'

/** Why the order was refused, and the SKUs of the basket it was about. */
export interface Refused {
  error: CallError
  goods: { skuId: string; name: string }[]
  /** Whether something is left when these are taken out. */
  somethingLeft: boolean
}

/** Everything the checkout page holds, and the one thing it does. */
export function useCheckout() {
  const [basket, setBasket] = useState(recallBasket)
  const { query, retry } = useQuery('address.list', {})
  const shop = useAskedShop()
  const coupons = useCoupons(goodsOf(basket?.lines ?? []).goodsFen)
  const pickedId = usePickedAddress()
  const note = useRef('')
  const [agreed, setAgreed] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const saved = query.state === 'ready' ? query.value.addresses : []
  const address = pickedOf(saved, pickedId)

  const change = (fresh: Basket) => {
    keepBasket(fresh)
    setBasket(fresh)
  }
  const setQuantity = (skuId: string, quantity: number) => {
    if (!basket) return
    const lines = basket.lines.map(line => (line.skuId === skuId ? { ...line, quantity } : line))
    change({ ...basket, lines })
  }
  const refuse = async (error: CallError, about: string[] = []) => {
    if (!basket) return
    const goods = basket.lines.filter(
      ({ skuId, productId }) => about.includes(skuId) || about.includes(productId),
    )
    setRefused({ error, goods, somethingLeft: goods.length < basket.lines.length })
    if (error === 'price_changed') change({ ...basket, lines: await refreshLines(basket.lines) })
    if (error === 'coupon_unusable') await coupons.reload()
  }
  /** Goes on without the goods that the order was refused for. They stay in the cart. */
  const takeOut = () => {
    if (!basket || !refused) return
    const gone = new Set(refused.goods.map(({ skuId }) => skuId))
    change({ ...basket, lines: basket.lines.filter(({ skuId }) => !gone.has(skuId)) })
    setRefused(undefined)
  }
  const place = useAction(async () => {
    if (!basket || !address) return
    setRefused(undefined)
    await toldInTime()
    const reply = await placeBasket({
      basket,
      address,
      note: note.current.trim(),
      agreedNoReturn: agreed,
      couponId: coupons.chosen?.id,
    })
    if (!reply.ok) return refuse(reply.error, reply.about)
    if (reply.value.state === 'unpaid') beginPaying(reply.value.number)
    await Promise.all([leaveCart(basket), bringForward(address, saved)])
    await goOn(reply.value)
  })
  return {
    ...{ basket, query, retry, shop, coupons, address, note, agreed, refused, place },
    ...{ setQuantity, setAgreed, takeOut },
  }
}

const pickedOf = (addresses: readonly SavedAddress[], id: string): SavedAddress | undefined =>
  addresses.find(address => address.id === id) ?? addresses[0]

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

/** Pays when there is something to pay; the order page takes this page's place either way. */
async function goOn({ number, state }: OrderView): Promise<void> {
  const outcome = state === 'unpaid' ? await payOrder(number) : ''
  await Taro.redirectTo({ url: routes.order(number, outcome) })
}

/** The shop, asked for when this page was opened without the home page. */
function useAskedShop() {
  const shop = useShop()
  useEffect(() => {
    askShop()
  }, [])
  return shop
}
