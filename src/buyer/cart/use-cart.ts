import { useEffect, useRef, useState } from 'react'
import type { CartItem } from '../../../types/api/cart'
import { call } from '../../shared/call'
import { setCartPieces, showCartBadge } from '../../shared/cart-count'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say, sure } from '../../shared/wx/say'
import { chosenItems, sumOf, withQuantity } from './cart-sums'

/** The cart, edited in place: a change shows at once, goes to the server in order, and is undone when refused. */
export function useCart() {
  const { query, retry, reload, show } = useQuery('cart.show', {})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const items = query.state === 'ready' ? query.value.items : undefined

  useEffect(() => {
    if (!items) return
    setCartPieces(sumOf(items).pieces)
    showCartBadge()
  }, [items])

  /** One after the other, so that the last tap is the last word. */
  const inOrder = (work: () => Promise<void>) => {
    line.current = line.current.then(work, work)
  }
  const setQuantity = (skuId: string, quantity: number) => {
    if (!items) return
    show({ items: withQuantity(items, skuId, quantity) })
    inOrder(async () => {
      const reply = await call('cart.set', { skuId, quantity })
      if (reply.ok) return
      say(errorWords[reply.error])
      await reload()
    })
  }
  const remove = async (gone: readonly CartItem[]) => {
    const words = gone.length === 1 ? (gone[0]?.name ?? '') : `${gone.length} 样商品`
    if (!(await sure({ title: '从购物车移走？', words, yes: '移走' }))) return
    inOrder(async () => {
      const reply = await call('cart.remove', { skuIds: gone.map(({ skuId }) => skuId) })
      if (!reply.ok) say(errorWords[reply.error])
      await reload()
    })
  }
  const toggle = (skuIds: readonly string[], on: boolean) => {
    const next = new Set(left)
    for (const skuId of skuIds) on ? next.delete(skuId) : next.add(skuId)
    setLeft(next)
  }
  return { query, retry, left, chosen: chosenItems(items ?? [], left), setQuantity, remove, toggle }
}
