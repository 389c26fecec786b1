import { hmacIds } from '../../../cloudfunctions/adapters/system/ids'
import { importCatalog } from '../../../cloudfunctions/shop/catalog/import-catalog'
import { newReview } from '../../../cloudfunctions/shop/review/review'
import type { LongestWords } from './goods-file'
import type { Scene } from './scene'

const MINUTE_MS = 60_000

/** The ids of these goods; the first line of a sheet holds its titles. */
export const idsOf = ({ goods: [, ...rows] }: LongestWords): string[] => [
  ...new Set(rows.map(({ cells }) => cells[0] ?? '')),
]

/** Puts the goods into the shop, and the reviews under the first of them. */
export async function bringLongest({ shop }: Scene, longest: LongestWords): Promise<void> {
  const { store, clock } = shop
  const outcome = await importCatalog({ store, clock, ids: hmacIds('x'.repeat(32)) }, longest.goods)
  if (!outcome.ok) throw new Error(`the goods were refused: ${outcome.error}`)
  const [productId = ''] = idsOf(longest)
  const written = { productId, skuId: '', spec: '', buyerId: '', by: '王', stars: 5, at: clock.now() }
  for (const [nth, words] of longest.reviews.entries()) {
    await store.add('reviews', newReview({ ...written, id: `long-${nth}`, words }))
  }
  await shop.skip(MINUTE_MS)
}
