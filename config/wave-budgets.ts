import type { EndpointName } from '../types/api'

/** Round trips to the database in sequence that one call may take; `refused` where being refused may take more. */
export interface WaveBudget {
  waves: number
  refused?: number
}

/** What the calls that people wait for may cost. `test/runtime/waves.test.ts` holds the use cases to it, the stage shows it. */
export const waveBudgets: Readonly<Partial<Record<EndpointName | 'pay-notify', WaveBudget>>> = {
  'shop.home': { waves: 1 },
  'product.list': { waves: 1 },
  'product.show': { waves: 1 },
  'product.suggest': { waves: 1 },
  'review.list': { waves: 1 },
  'review.write': { waves: 2 },
  'order.list': { waves: 1 },
  'order.show': { waves: 1 },
  'order.counts': { waves: 1 },
  // The last piece may go to someone else between looking and holding: then the order is closed again.
  'order.place': { waves: 4, refused: 5 },
  'payment.start': { waves: 3 },
  'payment.check': { waves: 4 },
  'pay-notify': { waves: 4 },
  'stock.change': { waves: 2, refused: 3 },
}
