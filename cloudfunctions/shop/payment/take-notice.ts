import { no, ok, type Result } from '../../../types/result'
import { reportIncident } from '../incident/report-incident'
import type { Notice, RawPost } from '../pay-port'
import { recordTransfer } from '../payout/record-transfer'
import type { Ports } from '../ports'
import { recordRefund } from '../refund/record-refund'
import { outRefundNoOf, refundIdOf } from '../refund/refund'
import { isPaid } from './payment'
import { settlePayment } from './settle-payment'

/** `unproven`: not from WeChat, or stale. `unfit`: WeChat's word, but it does not match what the shop knows. */
export type NoticeRefusal = 'unproven' | 'unfit'

async function takeRefund(
  ports: Ports,
  notice: Extract<Notice, { kind: 'refund' }>,
): Promise<Result<true, 'unfit'>> {
  const { refund: said, mchId } = notice
  const refund = await ports.store.get('refunds', refundIdOf(said.outRefundNo))
  if (refund && mchId === ports.pay.mchId) {
    if (said.outRefundNo === outRefundNoOf(refund)) {
      return (await recordRefund(ports, refund, said)) ? ok(true) : no('unfit')
    }
    // Word of an attempt that WeChat closed and that was made anew since: known already.
    if (said.state === 'CLOSED') return ok(true)
  }
  await reportIncident(ports, {
    id: `refund_unknown:${said.refundId}`,
    what: 'refund_unknown',
    orderNumber: '',
    detail: `${said.outRefundNo} ${mchId}`,
    amountFen: said.refundFen,
  })
  return no('unfit')
}

async function takeTransfer(
  ports: Ports,
  { transfer: said, mchId }: Extract<Notice, { kind: 'transfer' }>,
): Promise<Result<true, 'unfit'>> {
  const payout = await ports.store.get('payouts', said.outBillNo)
  if (payout && mchId === ports.pay.mchId) {
    return (await recordTransfer(ports, payout, said)) ? ok(true) : no('unfit')
  }
  await reportIncident(ports, {
    id: `transfer_unknown:${said.transferBillNo}`,
    what: 'transfer_unknown',
    orderNumber: '',
    detail: `${said.outBillNo} ${mchId}`,
    amountFen: said.transferFen,
  })
  return no('unfit')
}

/**
 * A notice from WeChat Pay: proven, opened, read, then settled. Repeats change nothing. Only ok may be answered with
 * 2xx: WeChat repeats everything else.
 */
export async function takeNotice(ports: Ports, post: RawPost): Promise<Result<true, NoticeRefusal>> {
  const opened = ports.pay.openNotice(post, ports.clock.now())
  if (!opened.ok) return no('unproven', [opened.error])
  const notice = opened.value
  if (notice.kind === 'refund') return takeRefund(ports, notice)
  if (notice.kind === 'transfer') return takeTransfer(ports, notice)
  if (!isPaid(notice.trade)) return ok(true)
  const settled = await settlePayment(ports, notice.trade)
  return settled.ok ? ok(true) : settled
}
