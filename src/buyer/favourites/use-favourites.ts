import type { FavouriteCard } from '../../../types/api/favourite'
import { call } from '../../shared/call'
import { useGrowing } from '../goods-list/use-growing'

/** What the shop has taken off sale stays in the list, said in place of its remark. */
const shown = (card: FavouriteCard): FavouriteCard => (card.onSale ? card : { ...card, sub: '已下架' })

async function ask(after?: string) {
  const reply = await call('favourite.list', after ? { after } : {})
  if (!reply.ok) return reply
  const { products, ...rest } = reply.value
  return { ok: true as const, value: { items: products.map(shown), ...rest } }
}

/** What the buyer keeps, most recently kept first, page by page. */
export const useFavourites = () => useGrowing(ask)
