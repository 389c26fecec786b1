import { beijingTime, refuse, type TransferState } from '../model'
import type { ApiVerb } from './desk'

const BEFORE_CONFIRMING: readonly TransferState[] = ['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM']

/**
 * POST …/transfer-bills/out-bill-no/{out_bill_no}/cancel: until the payee has confirmed. What WeChat says to a second one is
 * not written anywhere: refused, the harder case for the caller.
 */
export const cancelTransfer: ApiVerb = ({ book, now }, { number }) => {
  const transfer = book.transfers.get(number)
  if (!transfer) return refuse(404, 'NOT_FOUND', '记录不存在')
  if (!BEFORE_CONFIRMING.includes(transfer.state))
    return refuse(400, 'INVALID_REQUEST', '当前单据状态不支持撤销')
  book.putTransfer({ ...transfer, state: 'CANCELING', at: now() })
  return {
    status: 200,
    body: {
      out_bill_no: transfer.outBillNo,
      transfer_bill_no: transfer.transferBillNo,
      state: 'CANCELING',
      update_time: beijingTime(now()),
    },
  }
}
