import type { LinkView } from '../../../types/api/funnel'
import type { Product } from '../documents'
import type { ShareLink } from './document'

/** What is shared, as its distributor sees it; goods that are gone keep their place by their id. */
export function linkView({ productId }: ShareLink, product: Product | undefined): LinkView {
  if (productId === '') return {}
  const [picture] = product?.pictures ?? []
  return {
    ...{ productId, name: product?.name ?? productId },
    ...(picture && { picture }),
    ...(product?.tint && { tint: product.tint }),
  }
}
