import { useRef, useState } from 'react'
import { type Basket, keepBasket, recallBasket } from '../../shared/basket'
import type { CallError } from '../../shared/call'
import { usePickedAddress } from '../../shared/picked-address'
import { reloadShop } from '../../shared/shop'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { toldInTime } from '../lead/tell-opened'
import { goOn } from './after-placing'
import { goodsOf, sumsOf } from './checkout-sums'
import { placeBasket } from './place-basket'
import { refreshLines } from './refresh-lines'
import { useAskedShop } from './use-asked-shop'
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
  const addresses = useQuery('address.list', {})
  const asked = useAskedShop()
  const coupons = useCoupons(goodsOf(basket?.lines ?? []).goodsFen)
  const picked = usePickedAddress()
  const note = useRef('')
  const [agreed, setAgreed] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const saved = addresses.query.state === 'ready' ? addresses.query.value.addresses : []
  const address = picked ?? saved[0]
  const sums = basket && asked.shop && sumsOf(basket.lines, asked.shop, coupons.chosen)

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
    if (error === 'price_changed' || error === 'no_return_not_agreed')
      change({ ...basket, lines: await refreshLines(basket.lines) })
    if (error === 'shop_closed') await showNewShop()
    if (error === 'coupon_unusable') await coupons.reload()
    if (error === 'total_changed') await Promise.all([showNewShop(), coupons.reload()])
  }
  /** Goes on without the goods that the order was refused for. They stay in the cart. */
  const takeOut = () => {
    if (!basket || !refused) return
    const gone = new Set(refused.goods.map(({ skuId }) => skuId))
    change({ ...basket, lines: basket.lines.filter(({ skuId }) => !gone.has(skuId)) })
    setRefused(undefined)
  }
  const place = useAction(async () => {
    if (!basket || !address || !sums) return
    setRefused(undefined)
    await toldInTime()
    const reply = await placeBasket({
      basket,
      address,
      note: note.current.trim(),
      agreedNoReturn: agreed,
      couponId: coupons.chosen?.id,
      payableFen: sums.payableFen,
    })
    if (!reply.ok) return refuse(reply.error, reply.about)
    await goOn(reply.value, { basket, address, saved })
  })
  return {
    ...{ basket, addresses, asked, sums, coupons, address, note, agreed, refused, place },
    ...{ setQuantity, setAgreed, takeOut },
  }
}

/** The server reckoned with other settings than those on screen. */
async function showNewShop(): Promise<void> {
  const error = await reloadShop()
  if (error) say(errorWords[error])
}
