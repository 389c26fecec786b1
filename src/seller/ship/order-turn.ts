import type { CarrierView, ToShipView } from '../../../types/api/shipping'
import type { JustSent } from './just-sent'

/** Where an order stands among those that wait; place 0 = it does not wait. */
export interface Queue {
  place: number
  of: number
  next?: string
}

/** An order's turn on the page: it, its place, and what its parcels lead to. */
export interface OrderTurn {
  order: ToShipView
  queue: Queue
  usual: CarrierView[]
  sent: JustSent | undefined
  onOpen: (number?: string) => void
  onSent: (sent: JustSent) => void
  /** The order is no longer what is on the screen. */
  onMoved: () => Promise<void>
  onCorrected: (order: ToShipView) => void
}
