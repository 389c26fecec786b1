import { beijingTime, type TransferRecord } from '../model'

const failReason = ({ state, failReason }: TransferRecord) =>
  state === 'FAIL' && failReason !== undefined ? { fail_reason: failReason } : {}

/** The answer to creating: the only one that tells the package, once the confirm page may be opened. */
export const createdView = (transfer: TransferRecord): Record<string, unknown> => ({
  out_bill_no: transfer.outBillNo,
  transfer_bill_no: transfer.transferBillNo,
  create_time: beijingTime(transfer.createdAt),
  state: transfer.state,
  ...failReason(transfer),
  ...(transfer.state === 'WAIT_USER_CONFIRM' || transfer.state === 'TRANSFERING'
    ? { package_info: transfer.packageInfo }
    : {}),
})

/** A transfer as the query answers it. */
export const transferView = (transfer: TransferRecord, mchId: string): Record<string, unknown> => ({
  ...transferNoticeView(transfer, mchId),
  appid: transfer.appId,
  transfer_remark: transfer.remark,
})

/** A transfer as a notice seals it. */
export const transferNoticeView = (transfer: TransferRecord, mchId: string): Record<string, unknown> => ({
  mch_id: mchId,
  out_bill_no: transfer.outBillNo,
  transfer_bill_no: transfer.transferBillNo,
  state: transfer.state,
  transfer_amount: transfer.transferFen,
  openid: transfer.payeeId,
  ...failReason(transfer),
  create_time: beijingTime(transfer.createdAt),
  update_time: beijingTime(transfer.at),
})
