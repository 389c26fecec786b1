import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { SavedAddress } from '../../../types/api/address'
import type { OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import { type Basket, forgetBasket, keepBasket, recallBasket } from '../../shared/basket'
import { type CallError, call } from '../../shared/call'
import { cartPieces, setCartPieces } from '../../shared/cart-count'
import { payOrder } from '../../shared/pay-order'
import { usePickedAddress } from '../../shared/picked-address'
import { askShop, useShop } from '../../shared/shop'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { placeBasket } from './place-basket'
import { refreshLines } from './refresh-lines'

/** Why the order was refused, and the names of the goods it was about. */
export interface Refused {
  error: CallError
  goods: string[]
}

/** Everything the checkout page holds, and the one thing it does. */
export function useCheckout() {
  const [basket, setBasket] = useState(recallBasket)
  const { query, retry } = useQuery('address.list', {})
  const shop = useAskedShop()
  const pickedId = usePickedAddress()
  const note = useRef('')
  const [agreed, setAgreed] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const address = query.state === 'ready' ? pickedOf(query.value.addresses, pickedId) : undefined

  const refuse = async (error: CallError, about: string[] = []) => {
    if (!basket) return
    const named = basket.lines.filter(
      ({ skuId, productId }) => about.includes(skuId) || about.includes(productId),
    )
    setRefused({ error, goods: named.map(({ name }) => name) })
    if (error !== 'price_changed') return
    const fresh: Basket = { ...basket, lines: await refreshLines(basket.lines) }
    keepBasket(fresh)
    setBasket(fresh)
  }
  const place = useAction(async () => {
    if (!basket || !address) return
    setRefused(undefined)
    const reply = await placeBasket({ basket, address, note: note.current.trim(), agreedNoReturn: agreed })
    if (!reply.ok) return refuse(reply.error, reply.about)
    await leaveCart(basket)
    await goOn(reply.value)
  })
  return { basket, query, retry, shop, address, note, agreed, setAgreed, refused, place }
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
