import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { CartItem } from '../../../types/api/cart'
import { call } from '../../shared/call'
import { setCartPieces, showCartBadge } from '../../shared/cart-count'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say, sure } from '../../shared/wx/say'
import { chosenItems, sumOf, withQuantity } from './cart-sums'
import { useQuantities } from './use-quantities'

/** The cart, edited in place: a change shows at once, goes to the server in order, and is undone when refused. */
export function useCart() {
  const { query, retry, reload, show } = useQuery('cart.show', {})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const quantities = useQuantities(reload)
  const items = query.state === 'ready' ? query.value.items : undefined
  useDidHide(quantities.send)

  useEffect(() => {
    if (!items) return
    setCartPieces(sumOf(items).pieces)
    showCartBadge()
  }, [items])

  const setQuantity = (skuId: string, quantity: number) => {
    if (!items) return
    show({ items: withQuantity(items, skuId, quantity) })
    quantities.set(skuId, quantity)
  }
  /** True when they are gone. */
  const remove = async (gone: readonly CartItem[]): Promise<boolean> => {
    const words = gone.length === 1 ? (gone[0]?.name ?? '') : `${gone.length} 样商品`
    if (!(await sure({ title: '从购物车移走？', words, yes: '移走' }))) return false
    await quantities.send()
    const reply = await call('cart.remove', { skuIds: gone.map(({ skuId }) => skuId) })
    if (!reply.ok) say(errorWords[reply.error])
    await reload()
    return reply.ok
  }
  const toggle = (skuIds: readonly string[], on: boolean) => setLeft(withAll(left, skuIds, !on))
  return { query, retry, left, chosen: chosenItems(items ?? [], left), setQuantity, remove, toggle }
}

/** The set with all of these, or without them. */
export function withAll(set: ReadonlySet<string>, ids: readonly string[], inside: boolean): Set<string> {
  const next = new Set(set)
  for (const id of ids) {
    if (inside) next.add(id)
    else next.delete(id)
  }
  return next
}
