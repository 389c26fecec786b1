import type { Input } from '../../../types/api'
import type { ProductPage } from '../../../types/api/catalog'
import { type CallReply, call } from '../../shared/call'

/** Which goods a list shows, and in which order. */
export type GoodsFilter = Omit<Input<'product.list'>, 'after'>

/** With `inStock` a page may be empty and yet go on: so many are asked for in a row before the thumb has to pull again. */
const emptyPagesAtMost = 5

/** The goods of a list after `after`, or its first ones: asks on while a page is empty but not the last. */
export async function nextGoods(
  filter: GoodsFilter,
  after: string | undefined,
): Promise<CallReply<'product.list'>> {
  let from = after
  for (let asked = 1; ; asked += 1) {
    const reply = await call('product.list', { ...filter, ...(from ? { after: from } : {}) })
    if (!reply.ok) return reply
    const page: ProductPage = reply.value
    if (page.products.length > 0 || !page.after || asked === emptyPagesAtMost) return reply
    from = page.after
  }
}
