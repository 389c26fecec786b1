import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { CartItem } from '../../../types/api/cart'
import { call } from '../../shared/call'
import { setCartPieces, showCartBadge } from '../../shared/cart-count'
import { sayUndoable } from '../../shared/say-undoable'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { chosenItems, nameOf, sumOf, withQuantity } from './cart-sums'
import { putBack } from './put-back'
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
  /** True when they are gone; what is gone can be put back for a while. */
  const remove = async (gone: readonly CartItem[]): Promise<boolean> => {
    await quantities.send()
    const reply = await call('cart.remove', { skuIds: gone.map(({ skuId }) => skuId) })
    if (!reply.ok) say(errorWords[reply.error])
    else sayUndoable({ words: removedWords(gone), undo: () => putBack(gone).then(reload) })
    await reload()
    return reply.ok
  }
  const toggle = (skuIds: readonly string[], on: boolean) => setLeft(now => withAll(now, skuIds, !on))
  return { query, retry, left, chosen: chosenItems(items ?? [], left), setQuantity, remove, toggle }
}

const removedWords = (gone: readonly CartItem[]): string =>
  gone.length === 1 ? `${gone.map(nameOf)}，已移走` : `已移走 ${gone.length} 样`

/** The set with all of these, or without them. */
export function withAll(set: ReadonlySet<string>, ids: readonly string[], inside: boolean): Set<string> {
  const next = new Set(set)
  for (const id of ids) {
    if (inside) next.add(id)
    else next.delete(id)
  }
  return next
}
