import type { Answer, Parsed, Refused } from '../../../types/api'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import type { Ports } from '../ports'
import { findAfterSale } from './after-sale'
import { afterSaleView, type Looker } from './after-sale-view'

/** An order and its shop are read together: goods may be waiting for an address that the shop has told since. */
async function show(
  { store }: Ports,
  { number, id }: { number: string; id: string },
  to: Looker,
  maySee: (order: Order) => boolean,
): Promise<Result<AfterSaleView, 'after_sale_not_found'>> {
  const [order, shop] = await Promise.all([store.get('orders', number), store.get('shop', 'shop')])
  const afterSale = order && findAfterSale(order, id)
  if (!order || !afterSale || !maySee(order)) return no('after_sale_not_found')
  return ok(afterSaleView(order, afterSale, to, shop?.returnTo))
}

/** One after-sale of the caller, with its trail. Someone else's is not found. */
export const showAfterSale = (
  ports: Ports,
  { openid }: Caller,
  input: Parsed<'after_sale.show'>,
): Promise<Result<Answer<'after_sale.show'>, Refused<'after_sale.show'>>> =>
  show(ports, input, 'buyer', ({ buyerId }) => buyerId === openid)

/** The same for staff, who may see all of them. */
export const showAfterSaleToStaff = (
  ports: Ports,
  _caller: Caller,
  input: Parsed<'after_sale.detail'>,
): Promise<Result<Answer<'after_sale.detail'>, Refused<'after_sale.detail'>>> =>
  show(ports, input, 'staff', () => true)
