import { useCallback } from 'react'
import { call } from '../../shared/call'
import { useGrowing } from '../goods-list/use-growing'

/** What buyers wrote about a product, newest first, page by page. */
export function useReviews(productId: string) {
  const ask = useCallback(
    async (after?: string) => {
      const reply = await call('review.list', { productId, ...(after ? { after } : {}) })
      if (!reply.ok) return reply
      const { reviews: items, ...rest } = reply.value
      return { ok: true as const, value: { items, ...rest } }
    },
    [productId],
  )
  return useGrowing(ask)
}
