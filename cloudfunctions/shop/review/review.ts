import type { ReviewView } from '../../../types/api/review'
import type { Review, ReviewSum } from '../documents'
import type { Ids } from '../ports'

/** The id of the one review that a line of an order can have. */
export const reviewIdOf = (ids: Pick<Ids, 'derived'>, orderNumber: string, lineId: string): string =>
  ids.derived('review', orderNumber, lineId)

/** What a review is made of; the rest follows. `by` is the writer's whole name, '' when nobody says. */
export interface Written {
  id: string
  productId: string
  skuId: string
  spec: string
  buyerId: string
  by: string
  stars: number
  words: string
  at: number
}

/** The first character of a name, and no hint how long the rest is. */
export const maskedName = (name: string): string => `${[...name.trim()][0] ?? '匿名'}**`

/** Its sum counts it later: `sumAt` says that it still waits. */
export const newReview = ({ id, by, ...written }: Written): Review => ({
  _id: id,
  ...written,
  name: maskedName(by),
  state: 'shown',
  listKey: `${String(written.at).padStart(15, '0')}:${id}`,
  sumAt: written.at,
})

/** A review as anyone may see it. */
export const reviewView = ({ _id: id, name, spec, stars, words, at }: Review): ReviewView => ({
  id,
  name,
  spec,
  stars,
  words,
  at,
})

/** The sum of a product's reviews: how many are shown, and the newest of them. */
export const sumOf = (
  productId: string,
  count: number,
  newest: Review | undefined,
  rev: number,
): ReviewSum => ({
  _id: productId,
  count,
  ...(newest && { latest: { stars: newest.stars, words: newest.words } }),
  rev,
})
