import { no, ok, type Result } from '../../../types/result'
import type { Order, Todo } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { askPosted } from '../ledger/post-commission'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import { saleMoves } from '../order/order-moves'
import type { Ports } from '../ports'
import { filedMoves } from '../stock/move-stock'
import { numberOf } from './attempt'
import { judgeLateMoney } from './judge-late-money'
import { differenceOf, type PaidTrade, settle } from './payment'

const OF_A_SALE: ReadonlySet<Todo['kind']> = new Set(['commit', 'commission', 'ask_pay'])

/** Genuine money that does not fit: the order stays as it is, the seller is told. */
async function refuse(
  ports: Ports,
  trade: PaidTrade,
  what: string,
  detail: string,
): Promise<Result<never, 'unfit'>> {
  await reportIncident(ports, {
    id: `${what}:${trade.paid.transactionId}`,
    what,
    orderNumber: numberOf(trade.outTradeNo),
    detail,
    amountFen: trade.paid.totalFen,
  })
  return no('unfit')
}

/**
 * Settles what WeChat calls paid: one conditional update of the order, then its stock, in parallel. Repeats change
 * nothing and cost one read. `unfit`: verified but different, an incident is stored and the order is unchanged.
 */
export async function settlePayment(
  ports: Ports,
  trade: PaidTrade,
  loaded?: Order,
): Promise<Result<Order, 'unfit'>> {
  const { store, clock, ids, pay } = ports
  const number = numberOf(trade.outTradeNo)
  const order = loaded ?? (await store.get('orders', number))
  if (!order) return refuse(ports, trade, 'order_unknown', trade.outTradeNo)
  const difference = differenceOf(order, trade, pay)
  if (difference) {
    const { totalFen, payerId, appId, mchId } = trade.paid
    return refuse(ports, trade, difference, `${order.payableFen} / ${totalFen} ${payerId} ${appId} ${mchId}`)
  }

  const how = { refundId: ids.derived('stray', number, trade.paid.transactionId), at: clock.now() }
  const expected = settle(order, trade, how)
  if (expected === order) return ok(order)
  // Whether its moves and its commissions are filed may be asked beside the commit: see filedIds.
  const [settled, moves, posted] = await Promise.all([
    changeOrder(store, number, now => ok(settle(now, trade, how)), order),
    filedMoves(store, saleMoves(order, how.at)),
    askPosted(store, expected),
  ])
  if (!settled.ok) throw new Error(`order ${number} is gone`)
  // Anything older that the order still owes has moves of its own, which were not asked about.
  const onlyTheSale = settled.value.todo.every(({ kind }) => OF_A_SALE.has(kind))
  const followed = await followUp(ports, settled.value, onlyTheSale ? { moves, posted } : undefined)
  return ok(followed.lateMoney ? await judgeLateMoney(ports, followed) : followed)
}
