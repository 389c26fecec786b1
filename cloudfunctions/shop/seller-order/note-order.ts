import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Order } from '../documents'
import { changeOrder } from '../order/change-order'
import type { StaffNote } from '../order/document'
import type { Ports } from '../ports'
import { allStaff } from '../staff/all-staff'
import { sellerOrderView } from './seller-order-view'

/** Replaces the note that its writer saw; what somebody else wrote meanwhile stays. */
function noted(order: Order, note: StaffNote, was: string): Result<Order, 'note_changed'> {
  const { staffNote, ...rest } = order
  const stands = staffNote?.words ?? ''
  if (stands === note.words) return ok(order)
  if (stands !== was) return no('note_changed')
  return ok(note.words ? { ...rest, staffNote: note } : rest)
}

/** Staff writes down something about an order for each other. The buyer never sees it. */
export async function noteOrder(
  { store, clock, ids }: Ports,
  { openid }: Caller,
  { number, words, was }: Parsed<'seller_order.note'>,
): Promise<Result<Answer<'seller_order.note'>, Refused<'seller_order.note'>>> {
  const [order, staff] = await Promise.all([store.get('orders', number), allStaff(store)])
  if (!order) return no('order_not_found')
  const note = { words, at: clock.now(), by: openid }
  const saved = await changeOrder(store, number, now => noted(now, note, was), order)
  return saved.ok ? ok(sellerOrderView(ids, saved.value, staff, openid)) : saved
}
