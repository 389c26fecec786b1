import { useRef } from 'react'
import type { StockView } from '../../../types/api/stock'
import { call } from '../../shared/call'
import { newRequestId } from '../../shared/request-id'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** Writes the threshold of one SKU: so many of its own, or (undefined) as the shop's. */
export function useLowAt(skuId: string, onSet: (stock: StockView) => void) {
  const wish = useRef<{ id: string; lowAt: number | undefined }>()
  return useAction(async (lowAt: number | undefined) => {
    // Another figure is another wish; the same one again may have been heard already.
    if (wish.current?.lowAt !== lowAt) wish.current = undefined
    wish.current ??= { id: newRequestId(), lowAt }
    const reply = await call('stock.set_low_at', {
      ...{ requestId: wish.current.id, skuId },
      ...(lowAt !== undefined && { lowAt }),
    })
    if (!reply.ok) return say(`提醒线没有改：${errorWords[reply.error]}`)
    wish.current = undefined
    say(`剩 ${reply.value.lowAt} 份起，算快卖完`)
    onSet(reply.value)
  })
}
