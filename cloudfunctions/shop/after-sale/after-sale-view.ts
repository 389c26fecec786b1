import type { Address } from '../../../types/api/address'
import type {
  AfterSaleAction,
  AfterSaleCard,
  AfterSaleEventView,
  AfterSaleView,
} from '../../../types/api/after-sale-views'
import { sumFen } from '../../../types/fen'
import type { Order } from '../documents'
import { afterSaleLife } from './after-sale'
import type { AfterSale, AfterSaleDocument, AfterSaleEvent } from './document'
import { documentOf } from './file-after-sale'

/** Who looks: a buyer is told nothing of who works in the shop. */
export type Looker = 'buyer' | 'staff'

const actions: Record<Looker, readonly AfterSaleAction[]> = {
  buyer: ['withdraw', 'send_back'],
  staff: ['agree', 'refuse', 'receive_back'],
}

function mayTake({ state }: Pick<AfterSale, 'state'>, action: AfterSaleAction): boolean {
  const steps = afterSaleLife[state]
  return action === 'agree' ? steps.agree_refund !== undefined : steps[action] !== undefined
}

const eventView = (
  { event, at, role, words, refundFen }: AfterSaleEvent,
  to: Looker,
): AfterSaleEventView => ({
  event,
  at,
  by: to === 'buyer' && (role === 'owner' || role === 'clerk') ? 'shop' : role,
  words,
  ...(refundFen !== undefined && { refundFen }),
})

/** What a list shows of an after-sale. */
export const afterSaleCard = (one: AfterSaleDocument): AfterSaleCard => ({
  id: one._id,
  number: one.orderNumber,
  kind: one.kind,
  reason: one.reason,
  state: one.state,
  turn: one.turn,
  lines: one.lines.map(({ lineId, name, spec, picture, quantity, ofShipped, refundFen }) => ({
    ...{ lineId, name, spec, picture, quantity, ofShipped, refundFen },
  })),
  freightFen: one.freightFen,
  refundFen: sumFen([one.freightFen, ...one.lines.map(line => line.refundFen)]),
  at: one.events[0]?.at ?? 0,
  ...(one.dueAt > 0 && { dueAt: one.dueAt }),
})

/** An after-sale with its trail, from the order that decides about it. `shopReturnTo` = the address as it is now. */
export function afterSaleView(
  order: Order,
  afterSale: AfterSale,
  to: Looker,
  shopReturnTo?: Address | undefined,
): AfterSaleView {
  const refund = order.refunds.find(({ id }) => id === afterSale.refundId)
  const returnTo = afterSale.returnTo ?? (afterSale.state === 'agreed_return' ? shopReturnTo : undefined)
  return {
    ...afterSaleCard(documentOf(order, afterSale)),
    words: afterSale.words,
    pictures: afterSale.pictures,
    ...(returnTo && { returnTo }),
    ...(afterSale.parcel && { parcel: afterSale.parcel }),
    ...(refund && { refund: { state: refund.state, at: refund.at } }),
    events: afterSale.events.map(event => eventView(event, to)),
    actions: actions[to].filter(action => mayTake(afterSale, action)),
  }
}
