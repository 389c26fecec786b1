import type { Input } from '../../../types/api'
import type { ProductCard, ProductPage } from '../../../types/api/catalog'
import { type CallReply, call } from '../../shared/call'

/** Which goods a list shows, and in which order. */
export type GoodsFilter = Omit<Input<'product.list'>, 'after'>

/** More than a screen holds: a list that cannot be scrolled would never ask for the rest. */
const enoughToScroll = 10
/** With `inStock` a page may be almost empty and yet go on: so many are asked for before the thumb has to pull again. */
const pagesAtMost = 5

/** The goods of a list after `after`, or its first ones: asks on while there are too few to scroll and more to come. */
export async function nextGoods(
  filter: GoodsFilter,
  after: string | undefined,
): Promise<CallReply<'product.list'>> {
  const products: ProductCard[] = []
  let from = after
  for (let asked = 1; ; asked += 1) {
    const reply = await call('product.list', { ...filter, ...(from ? { after: from } : {}) })
    // What came before the line broke is shown; its end asks again.
    if (!reply.ok && products.length === 0) return reply
    const page: ProductPage = reply.ok ? reply.value : { products: [], ...(from ? { after: from } : {}) }
    products.push(...page.products)
    const isEnough = products.length >= enoughToScroll || asked === pagesAtMost
    if (isEnough || !page.after || !reply.ok) return { ok: true, value: { ...page, products } }
    from = page.after
  }
}
