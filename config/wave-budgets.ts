import type { EndpointName } from '../types/api'

/** Round trips to the database in sequence that one call may take; `refused` where being refused may take more. */
export interface WaveBudget {
  waves: number
  refused?: number
}

/** What WeChat Pay tells by its notices: a payment, the end of a refund, the end of a transfer. */
export type NoticeName = 'pay-notify' | 'pay-notify refund' | 'pay-notify transfer'

/** What the calls that people or WeChat wait for may cost. `test/runtime` holds the use cases to it, the stage shows it. */
export const waveBudgets: Readonly<Partial<Record<EndpointName | NoticeName, WaveBudget>>> = {
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
  // The refund, its order, the mark on it, its after-sale: one leads to the next.
  'pay-notify refund': { waves: 6 },
  // The payout, its next state, the account, and what is owed from it.
  'pay-notify transfer': { waves: 5 },
  'after_sale.askable': { waves: 1 },
  'after_sale.show': { waves: 1 },
  'after_sale.list': { waves: 1 },
  'after_sale.queue': { waves: 1 },
  'after_sale.detail': { waves: 1 },
  'after_sale.ask': { waves: 4 },
  'after_sale.refuse': { waves: 4 },
  // Another change that came between is made all the same, and looked at once more.
  'stock.change': { waves: 2, refused: 4 },
  'stock.undo': { waves: 2, refused: 4 },
  'stock.recount': { waves: 2, refused: 4 },
  'stock.list': { waves: 1 },
  'stock.find_by_code': { waves: 1 },
  'stock.compare': { waves: 1 },
  'stock.history': { waves: 1 },
  'staff.list': { waves: 1 },
  // Then what it is about, by name.
  'audit.list': { waves: 2 },
  'order.receive': { waves: 2 },
  'order.ship': { waves: 4 },
  'shipping.next': { waves: 1 },
  'shipping.preview': { waves: 1 },
  'shipping.untold': { waves: 2 },
  'seller_order.list': { waves: 1 },
  'seller_order.search': { waves: 1 },
  'seller_order.show': { waves: 1 },
  'seller_order.export': { waves: 1 },
  // The wish is written down, then WeChat closes the attempt at the old price, then the new one stands.
  'seller_order.reprice': { waves: 3 },
  'seller_order.note': { waves: 2 },
  'seller_product.list': { waves: 1 },
  'attention.summary': { waves: 1 },
  'attention.list': { waves: 1 },
  'today.show': { waves: 1 },
  'visit.tell': { waves: 1 },
  'distributor.me': { waves: 1 },
  'distributor.list': { waves: 1 },
  'distribution.goods': { waves: 1 },
  'distribution.earn': { waves: 1 },
  'share.code': { waves: 2 },
  'share.look': { waves: 1 },
  'share.touch': { waves: 2 },
  'share.links': { waves: 2 },
  'share.funnel': { waves: 1 },
  'credit.preview': { waves: 2 },
  'credit.mine': { waves: 1 },
  'credit.contests': { waves: 1 },
  'credit.held': { waves: 1 },
  'ledger.account': { waves: 1 },
  'ledger.list': { waves: 1 },
  'ledger.of': { waves: 2 },
  'payout.stand': { waves: 1 },
  'payout.preview': { waves: 1 },
  'payout.show': { waves: 1 },
  'payout.list': { waves: 1 },
  'payout.ticket': { waves: 1 },
  // Who was not first looks once more why.
  'payout.ask': { waves: 3, refused: 3 },
  'payout.withdraw': { waves: 4 },
  'payout.queue': { waves: 2 },
  'payout.detail': { waves: 2 },
  // The payouts, then each person's month, then the decisions.
  'payout.approve': { waves: 3 },
  'payout.refuse': { waves: 5 },
  'payee.me': { waves: 1 },
  'payee.identify': { waves: 2 },
  'payee.forget': { waves: 3 },
  // The payouts, then who is behind them, then that it was read.
  'tax.export': { waves: 3 },
  'tax.commissions': { waves: 2 },
  'tax.set_business': { waves: 2 },
}
