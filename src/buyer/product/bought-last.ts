import type { BasketLine } from '../../shared/basket'
import { keep, recall } from '../../shared/wx/storage'
import { readBought, withBought } from './bought'

const kept = 'bought-last'

/** Remembers on this phone what was ordered, so that whoever wants the same again need not choose it again. */
export const rememberBought = (lines: readonly BasketLine[]): void =>
  keep(kept, withBought(readBought(recall(kept)), lines))

/** The SKU of this product that was ordered last on this phone. */
export const boughtLast = (productId: string): string | undefined =>
  readBought(recall(kept)).find(one => one.productId === productId)?.skuId
