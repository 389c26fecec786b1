import { refuse, type TransferRecord } from '../model'
import type { ApiVerb, Desk } from './desk'
import { transferView } from './transfer-view'

const KEPT_MS = 30 * 86_400_000

/** GET …/transfer-bills/out-bill-no/{out_bill_no} */
export const queryByOutBillNo: ApiVerb = (desk, { number }) => answer(desk, desk.book.transfers.get(number))

/** GET …/transfer-bills/transfer-bill-no/{transfer_bill_no} */
export const queryByTransferBillNo: ApiVerb = (desk, { number }) =>
  answer(
    desk,
    [...desk.book.transfers.values()].find(({ transferBillNo }) => transferBillNo === number),
  )

/** Transfers can be asked for during 30 days. */
function answer({ merchant, now }: Desk, transfer: TransferRecord | undefined) {
  if (!transfer || transfer.createdAt + KEPT_MS < now()) return refuse(404, 'NOT_FOUND', '记录不存在')
  return { status: 200, body: transferView(transfer, merchant.mchId) }
}
