import type { Answer, Parsed, Refused } from '../../../types/api'
import { fen } from '../../../types/fen'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { changeOrder } from '../order/change-order'
import { finishReprice } from '../order/finish-reprice'
import { askReprice } from '../order/reprice'
import type { Ports } from '../ports'
import { allStaff } from '../staff/all-staff'
import { sellerOrderView } from './seller-order-view'

/** The owner gives an unpaid order another price. The same price again changes nothing. */
export async function repriceOrder(
  ports: Ports,
  { openid }: Caller,
  { number, offFen, freightFen, reason }: Parsed<'seller_order.reprice'>,
): Promise<Result<Answer<'seller_order.reprice'>, Refused<'seller_order.reprice'>>> {
  const { store, clock, ids } = ports
  const [order, shop, staff] = await Promise.all([
    store.get('orders', number),
    store.get('shop', 'shop'),
    allStaff(store),
  ])
  if (!order || !shop) return no('order_not_found')
  const wish = { offFen: fen(offFen), freightFen: fen(freightFen), reason, at: clock.now(), by: openid }
  const asked = await changeOrder(store, number, now => askReprice(now, wish, shop.payWithinMinutes), order)
  if (!asked.ok) return asked
  const done = await finishReprice(ports, asked.value)
  return done.ok ? ok(sellerOrderView(ids, done.value, staff, openid)) : done
}
