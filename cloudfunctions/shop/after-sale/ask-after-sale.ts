import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order, ShopDocument } from '../documents'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { ownOrder } from '../order/show-order'
import type { Ports } from '../ports'
import { type AskHow, ask, askableLines, askByOf, mayAsk, type Wish, wholeFreightOf, wholeOrder } from './ask'
import { answerWithinMs, returnsOf } from './returns'
import { viewOf } from './take-step'

/** The caller's own order and the shop's settings, in one wave. */
async function ownOrderAndShop({ store }: Ports, caller: Caller, number: string) {
  const [order, shop] = await Promise.all([ownOrder(store, caller, number), store.get('shop', 'shop')])
  return order && shop ? { order, shop } : undefined
}

/** Which after-sale a request asks for: the same request finds the same one. */
function askHow(
  { clock, ids }: Ports,
  { openid }: Caller,
  { number, requestId, shop, wish }: { number: string; requestId: string; shop: ShopDocument; wish: unknown },
): AskHow {
  return {
    id: ids.derived('after_sale', number, requestId),
    fingerprint: ids.derived('wish', JSON.stringify(wish)),
    at: clock.now(),
    by: openid,
    returnWithinDays: shop.returnWithinDays,
    answerWithinMs: answerWithinMs(shop),
  }
}

/** Saves what was asked and tells it. */
async function askAbout<E extends string>(
  ports: Ports,
  order: Order,
  id: string,
  decide: (order: Order) => Result<Order, E>,
) {
  const asked = await changeOrder(ports.store, order._id, decide, order)
  return asked.ok ? ok(viewOf(await followUp(ports, asked.value), id, 'buyer')) : asked
}

/** The buyer asks for money back, per line and quantity, with or without sending the goods. */
export async function askAfterSale(
  ports: Ports,
  caller: Caller,
  { requestId, number, ...wish }: Parsed<'after_sale.ask'>,
): Promise<Result<Answer<'after_sale.ask'>, Refused<'after_sale.ask'>>> {
  const found = await ownOrderAndShop(ports, caller, number)
  if (!found) return no('order_not_found')
  const { order, shop } = found
  const how = askHow(ports, caller, { number, requestId, shop, wish })
  return askAbout(ports, order, how.id, now => ask(now, wish, how))
}

type CancelRefusal = Exclude<Refused<'after_sale.cancel_order'>, 'order_not_found'>

/** Refusals of an ask that an ask for a whole unshipped order cannot meet. */
const IMPOSSIBLE = [
  'picture_not_own',
  'more_than_left',
  'more_than_paid',
  'not_shipped',
  'no_return_goods',
] as const
type Impossible = (typeof IMPOSSIBLE)[number]
const isImpossible = (error: CancelRefusal | Impossible): error is Impossible =>
  IMPOSSIBLE.some(one => one === error)

/** An order of which nothing was shipped is asked back whole. */
function cancel(order: Order, how: AskHow): Result<Order, CancelRefusal> {
  if (order.parcels.length > 0) return no('already_shipped')
  const wish: Wish = wholeOrder(order)
  const asked = ask(order, wish, how)
  if (asked.ok) return asked
  if (isImpossible(asked.error)) throw new Error(`a whole order was refused: ${asked.error}`)
  return no(asked.error, asked.about)
}

/** The buyer cancels a paid order before it is shipped: one tap, all the money. */
export async function cancelPaidOrder(
  ports: Ports,
  caller: Caller,
  { requestId, number }: Parsed<'after_sale.cancel_order'>,
): Promise<Result<Answer<'after_sale.cancel_order'>, Refused<'after_sale.cancel_order'>>> {
  const found = await ownOrderAndShop(ports, caller, number)
  if (!found) return no('order_not_found')
  const { order, shop } = found
  const how = askHow(ports, caller, { number, requestId, shop, wish: 'the whole order' })
  return askAbout(ports, order, how.id, now => cancel(now, how))
}

/** What of an order an after-sale may be asked for. */
export async function showAskable(
  ports: Ports,
  caller: Caller,
  { number }: Parsed<'after_sale.askable'>,
): Promise<Result<Answer<'after_sale.askable'>, Refused<'after_sale.askable'>>> {
  const found = await ownOrderAndShop(ports, caller, number)
  if (!found) return no('order_not_found')
  const { order, shop } = found
  const may = mayAsk(order, { at: ports.clock.now(), returnWithinDays: shop.returnWithinDays })
  if (!may.ok) return may
  const askBy = askByOf(order, shop.returnWithinDays)
  return ok({
    lines: askableLines(order),
    freightFen: wholeFreightOf(order),
    ...(askBy !== undefined && { askBy }),
    answerWithinHours: returnsOf(shop).afterSaleWithinHours,
  })
}
