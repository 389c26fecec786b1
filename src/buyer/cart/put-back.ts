import type { CartItem } from '../../../types/api/cart'
import { call } from '../../shared/call'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/**
 * Puts lines that were removed into the cart again, each with its pieces and the price it was put in at. The last goes
 * first, because the cart has the newest on top. One that is refused does not keep the others out.
 */
export async function putBack(lines: readonly CartItem[]): Promise<void> {
  for (const { productId, skuId, quantity, shownFen: priceFen } of [...lines].reverse()) {
    const reply = await call('cart.add', { productId, skuId, quantity, priceFen })
    if (reply.ok) continue
    say(errorWords[reply.error])
    if (reply.error === 'offline') return
  }
}
