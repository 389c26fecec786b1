import { useCallback } from 'react'
import { type GoodsFilter, nextGoods } from './next-goods'
import { useGrowing } from './use-growing'

/** The goods of one filter, page by page. */
export function useGoods(filter: GoodsFilter) {
  const asked = JSON.stringify(filter)
  const ask = useCallback(
    async (after?: string) => {
      const reply = await nextGoods(JSON.parse(asked), after)
      if (!reply.ok) return reply
      const { products: items, ...rest } = reply.value
      return { ok: true as const, value: { items, ...rest } }
    },
    [asked],
  )
  return useGrowing(ask)
}
