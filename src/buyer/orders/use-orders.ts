import type { Input } from '../../../types/api'
import { usePages } from '../../shared/use-pages'

export type OrderFilter = NonNullable<Input<'order.list'>['state']>

/** The buyer's orders of one state, newest first, page by page; begun anew when the page is shown again. */
export const useOrders = (filter: OrderFilter | undefined) =>
  usePages('order.list', filter ? { state: filter } : {})
