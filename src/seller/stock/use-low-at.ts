import type { StockView } from '../../../types/api/stock'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { useRequest } from '../../shared/use-request'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** Writes the threshold of one SKU: so many of its own, or (undefined) as the shop's. */
export function useLowAt(skuId: string, onSet: (stock: StockView) => void) {
  const request = useRequest()
  return useAction(async (lowAt: number | undefined) => {
    const wish = { skuId, ...(lowAt !== undefined && { lowAt }) }
    const reply = await call('stock.set_low_at', { requestId: request.idOf(wish), ...wish })
    request.heard(reply)
    if (!reply.ok) return say(`提醒线没有改：${errorWords[reply.error]}`)
    say(`剩 ${reply.value.lowAt} 份起，算快卖完`)
    onSet(reply.value)
  })
}
