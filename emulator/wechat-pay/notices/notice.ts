import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import { refundNoticeView } from '../api/refund-view'
import { tradeView } from '../api/trade-view'
import { transferNoticeView } from '../api/transfer-view'
import { digits } from '../keys'
import { beijingTime, type RefundRecord, type TradeRecord, type TransferRecord } from '../model'

/** What a genuine notice may be made to say otherwise, to try the shop. Money in fen. */
export interface NoticeChange {
  totalFen?: number
  mchId?: string
  appId?: string
  payerId?: string
}

/** A notice before it is sealed: its event, and the plain content of its `resource`. */
export interface PlainNotice {
  eventType: string
  originalType: 'transaction' | 'refund' | 'mch_payment'
  summary: string
  content: Record<string, unknown>
}

/** A payment's notice. Of an unpaid trade it says what a forger would: paid in full, just now. */
export function paymentNotice(trade: TradeRecord, now: number, change: NoticeChange = {}): PlainNotice {
  const paid = trade.paid ?? { transactionId: `4200${digits(24)}`, at: now, payerTotalFen: trade.totalFen }
  const told: TradeRecord = {
    ...trade,
    state: trade.state === 'NOTPAY' ? 'SUCCESS' : trade.state,
    paid,
    appId: change.appId ?? trade.appId,
    mchId: change.mchId ?? trade.mchId,
    payerId: change.payerId ?? trade.payerId,
    totalFen: change.totalFen ?? trade.totalFen,
  }
  return {
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    summary: '支付成功',
    content: tradeView(told),
  }
}

/** A refund's notice. */
export function refundNotice(refund: RefundRecord, mchId: string, change: NoticeChange = {}): PlainNotice {
  const told = { ...refund, refundFen: change.totalFen ?? refund.refundFen }
  const content = refundNoticeView(told, change.mchId ?? mchId)
  return { eventType: `REFUND.${refund.status}`, originalType: 'refund', summary: '退款结果通知', content }
}

/** A transfer's notice: of its end. Of one that has none yet it says what a forger would: received. */
export function transferNotice(
  transfer: TransferRecord,
  mchId: string,
  change: NoticeChange = {},
): PlainNotice {
  const { state } = transfer
  const told: TransferRecord = {
    ...transfer,
    state: state === 'FAIL' || state === 'CANCELLED' ? state : 'SUCCESS',
    transferFen: change.totalFen ?? transfer.transferFen,
    payeeId: change.payerId ?? transfer.payeeId,
  }
  return {
    eventType: 'MCHTRANSFER.BILL.FINISHED',
    originalType: 'mch_payment',
    summary: '商家转账单据终态通知',
    content: transferNoticeView(told, change.mchId ?? mchId),
  }
}

/** The JSON text that is posted: the content sealed with AEAD_AES_256_GCM under the merchant's APIv3 key. */
export function seal(
  notice: PlainNotice,
  { apiV3Key, now, id }: { apiV3Key: string; now: number; id?: string },
) {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(notice.originalType))
  const sealed = [cipher.update(JSON.stringify(notice.content), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return JSON.stringify({
    id: id ?? randomUUID(),
    create_time: beijingTime(now),
    resource_type: 'encrypt-resource',
    event_type: notice.eventType,
    summary: notice.summary,
    resource: {
      original_type: notice.originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: Buffer.concat(sealed).toString('base64'),
      associated_data: notice.originalType,
      nonce,
    },
  })
}
