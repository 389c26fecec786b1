import type { Order } from '../documents'
import type { Change, Store } from '../ports'
import { findAfterSale, turnOf } from './after-sale'
import { isOver } from './claims'
import type { AfterSale, AfterSaleDocument } from './document'

const placeAt = (at: number, id: string): string => `${String(at).padStart(15, '0')}:${id}`

/** Open ones stand by deadline, those without one last; what is over, by when it ended. */
const queueKeyOf = ({ id, dueAt, events, state }: AfterSale): string => {
  const at = isOver({ state }) ? (events.at(-1)?.at ?? 0) : dueAt || 999_999_999_999_999
  return placeAt(at, id)
}

/** The after-sale as its own document tells it. */
export function documentOf(order: Order, { id, lines, ...afterSale }: AfterSale): AfterSaleDocument {
  const { state, events } = afterSale
  return {
    _id: id,
    ...afterSale,
    orderNumber: order._id,
    buyerId: order.buyerId,
    lines: lines.map(line => {
      const { name = '', spec = '', picture = '' } = order.lines.find(one => one.id === line.lineId) ?? {}
      return { ...line, name, spec, picture }
    }),
    turn: turnOf[state],
    open: !isOver({ state }),
    listKey: placeAt(events[0]?.at ?? 0, id),
    queueKey: queueKeyOf({ id, lines, ...afterSale }),
  }
}

const changeTo = ({ _id, ...told }: AfterSaleDocument): Change => ({ set: told })

/**
 * Writes an after-sale beside its order, as this order has it. Harmless to repeat: what tells of a later change already is
 * left alone, so that whoever is slow never brings an earlier one back.
 */
export async function fileAfterSale(store: Store, order: Order, id: string): Promise<void> {
  const afterSale = findAfterSale(order, id)
  if (!afterSale) throw new Error(`order ${order._id} has no after-sale ${id}`)
  const document = documentOf(order, afterSale)
  if (document.rev === 1 && (await store.add('after_sales', document))) return
  // Most often it tells of all but the last change.
  let rev = document.rev - 1
  while (!(await store.change('after_sales', id, { rev }, changeTo(document)))) {
    const known = await store.get('after_sales', id)
    if (!known && (await store.add('after_sales', document))) return
    if (known && known.rev >= document.rev) return
    rev = known?.rev ?? rev
  }
}
