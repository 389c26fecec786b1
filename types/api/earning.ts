import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Fen } from '../fen'
import { LIMITS } from '../limits'
import type { ProductCard } from './catalog'
import { cursor, goodsId, words } from './fields'

/**
 * What one piece earns its distributor at the present prices and rates, nothing taken off: the least and the most over
 * its SKUs. An order keeps the rates it was placed with, and settles what was really paid.
 */
export interface EarnView {
  leastFen: Fen
  mostFen: Fen
  /** In basis points of what is paid. */
  leastBp: number
  mostBp: number
}

/** A product as a distributor chooses it. */
export interface EarningCard extends ProductCard {
  earn: EarnView
}

export const earningApi = {
  /** The goods on sale with what the caller earns on each, all or those that `words` are found in. */
  'distribution.goods': endpoint<{ products: EarningCard[]; after?: string }>()({
    role: 'distributor',
    input: v.strictObject({ words: v.optional(words(LIMITS.searchChars)), after: v.optional(cursor) }),
    errors: ['suspended'],
  }),
  /** What the caller earns on one product. */
  'distribution.earn': endpoint<EarnView>()({
    role: 'distributor',
    input: v.strictObject({ productId: goodsId }),
    errors: ['product_not_found', 'suspended'],
  }),
}
