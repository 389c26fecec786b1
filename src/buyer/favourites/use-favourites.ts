import { useRef, useState } from 'react'
import type { ProductCard } from '../../../types/api/catalog'
import type { FavouriteCard } from '../../../types/api/favourite'
import { call } from '../../shared/call'
import { sayUndoable } from '../../shared/say-undoable'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { useGrowing } from '../goods-list/use-growing'

/** What the shop has taken off sale stays in the list, said in place of its remark. */
const shown = (card: FavouriteCard): FavouriteCard => (card.onSale ? card : { ...card, sub: '已下架' })

async function ask(after?: string) {
  const reply = await call('favourite.list', after ? { after } : {})
  if (!reply.ok) return reply
  const { products, ...rest } = reply.value
  return { ok: true as const, value: { items: products.map(shown), ...rest } }
}

/**
 * What the buyer keeps, most recently kept first, page by page. A card that is let go stays in its place with an empty
 * heart until the list begins anew, so that nothing moves under the thumb.
 */
export function useFavourites() {
  const growing = useGrowing(ask)
  const [letGo, setLetGo] = useState<ReadonlySet<string>>(new Set())
  const underWay = useRef(new Set<string>())

  const set = async (card: ProductCard, on: boolean): Promise<void> => {
    if (underWay.current.has(card.id)) return
    underWay.current.add(card.id)
    const reply = await call('favourite.set', { productId: card.id, on })
    underWay.current.delete(card.id)
    if (!reply.ok) return say(errorWords[reply.error])
    setLetGo(before => withOne(before, card.id, !reply.value.on))
    if (!on) sayUndoable({ words: `已取消收藏 ${card.name}`, undo: () => set(card, true) })
  }
  const again = async () => {
    await growing.again()
    setLetGo(new Set())
  }
  const isKept = ({ id }: ProductCard) => !letGo.has(id)
  return { ...growing, again, hearts: { isKept, onTap: (card: ProductCard) => set(card, !isKept(card)) } }
}

function withOne(set: ReadonlySet<string>, id: string, inside: boolean): ReadonlySet<string> {
  const others = [...set].filter(one => one !== id)
  return new Set(inside ? [...others, id] : others)
}
