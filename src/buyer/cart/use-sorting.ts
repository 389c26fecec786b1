import { useState } from 'react'
import type { CartItem } from '../../../types/api/cart'
import { withAll } from './use-cart'

/** 整理: ticks mean "away with it" instead of "buy it"; nothing is ticked at first. */
export function useSorting(items: readonly CartItem[]) {
  const [on, setOn] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const ids = items.map(({ skuId }) => skuId)
  return {
    on,
    picked: items.filter(({ skuId }) => picked.has(skuId)),
    isPicked: (skuId: string) => picked.has(skuId),
    pick: (skuId: string, wanted: boolean) => setPicked(now => withAll(now, [skuId], wanted)),
    pickAll: (wanted: boolean) => setPicked(withAll(new Set(), wanted ? ids : [], true)),
    turn: (wanted: boolean) => {
      setOn(wanted)
      setPicked(new Set())
    },
  }
}

export type Sorting = ReturnType<typeof useSorting>
