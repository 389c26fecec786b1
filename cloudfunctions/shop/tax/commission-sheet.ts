import { isVoid } from '../attribution/contest'
import { isContested, isHeld } from '../attribution/open-questions'
import { beijingTime } from '../beijing'
import type { Distributor } from '../distributor/document'
import type { Order } from '../documents'
import type { CommissionEntry } from '../ledger/document'
import { csvSheet, hundredths, longNumber } from '../sheet'

/** A posting of a commission, who earned it, and the order behind it as it stands now. */
export interface Told {
  entry: CommissionEntry
  person: Pick<Distributor, 'publicId' | 'name'> | undefined
  order: Pick<Order, 'payment' | 'lines' | 'credit'> | undefined
}

const causes: Record<CommissionEntry['what'], string> = {
  sale: '卖出',
  refund: '退款扣回',
  settle: '售后期过，可提现',
  void: '店家核对：不算',
  reassign_in: '改归本人',
  reassign_out: '改归别人',
}

/** How the commission stands now, whatever this posting was. */
function standing({ entry, order }: Told): string {
  const { credit } = order ?? {}
  if (!credit) return ''
  if (credit.spans.at(-1)?.distributorId !== entry.distributorId) return '已改归别人'
  if (isVoid(credit)) return '不算'
  if (credit.settledRefunds !== undefined) return '已结算'
  // An order may be long over and wait for the owner still.
  if (isHeld(credit)) return '等店主核对'
  return isContested(credit) ? '有异议，等店主答复' : '售后期内'
}

const lineOf = ({ entry, order }: Told) => order?.lines.find(({ id }) => id === entry.lineId)

/** What the buyer paid for the line; of an order that is not there, nothing is known. */
function paidFor(told: Told): string {
  const { paidFen } = lineOf(told) ?? {}
  return paidFen === undefined ? '' : hundredths(paidFen)
}

const fenIf = (holds: boolean, { entry }: Told): string => (holds ? hundredths(entry.fen) : '')

/** The credit ends and the goods stay with the buyer: what is not given back is what stood before. */
const isEnd = ({ what }: CommissionEntry): boolean => what === 'void' || what === 'reassign_out'

const columns: Record<string, (told: Told) => string> = {
  时间: ({ entry }) => beijingTime(entry.at),
  分销员编号: ({ person }) => person?.publicId ?? '',
  分销员: ({ person }) => person?.name ?? '',
  层级: () => '一级',
  订单号: ({ entry }) => entry.orderNumber,
  付款时间: ({ order }) => (order?.payment ? beijingTime(order.payment.at) : ''),
  微信支付单号: ({ order }) => longNumber(order?.payment?.transactionId ?? ''),
  商品: ({ entry }) => entry.name,
  规格: ({ entry }) => entry.spec,
  商品实付: paidFor,
  其中未退: ({ entry }) => hundredths(isEnd(entry) ? entry.keptBeforeFen : entry.keptAfterFen),
  '佣金比例%': ({ entry }) => hundredths(entry.rateBp),
  事由: ({ entry }) => causes[entry.what],
  佣金增加: told => fenIf(told.entry.from === 'shop', told),
  佣金减少: told => fenIf(told.entry.to === 'shop', told),
  转为可提现: told => fenIf(told.entry.what === 'settle', told),
  现状: standing,
}

/**
 * Commissions as CSV, one row per posting, with the paid order behind each. Sums in yuan, in columns of their own for more and
 * less, so that each adds up. Nothing of the buyer.
 */
export const commissionSheet = (rows: readonly Told[], isFirst: boolean): string =>
  csvSheet(
    Object.keys(columns),
    rows.map(told => Object.values(columns).map(cell => cell(told))),
    isFirst,
  )
