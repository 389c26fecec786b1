import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'

/** Puts a product on sale or takes it off; repeating it changes nothing. */
export async function setOnSale(
  { store }: Ports,
  _caller: Caller,
  { productId, onSale }: Parsed<'product.set_on_sale'>,
): Promise<Result<Answer<'product.set_on_sale'>, Refused<'product.set_on_sale'>>> {
  // On the other state alone: so the trail knows what it was, and what stands so already stays untouched.
  if (await store.change('products', productId, { onSale: !onSale }, { set: { onSale } }))
    return ok({ onSale })
  return (await store.get('products', productId)) ? ok({ onSale }) : no('product_not_found')
}
