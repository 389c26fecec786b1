import * as v from 'valibot'
import type { Transfer } from '../../shop/transfer-port'
import { epochMs, id, wholeFen } from './fields'

const fields = {
  out_bill_no: id,
  transfer_bill_no: id,
  state: v.picklist([
    'ACCEPTED',
    'PROCESSING',
    'WAIT_USER_CONFIRM',
    'TRANSFERING',
    'SUCCESS',
    'FAIL',
    'CANCELING',
    'CANCELLED',
  ]),
  fail_reason: v.optional(v.string(), ''),
  create_time: v.optional(epochMs),
}
const standing = { ...fields, transfer_amount: wholeFen, openid: v.optional(id) }

type Said = {
  out_bill_no: string
  transfer_bill_no: string
  state: Transfer['state']
  fail_reason: string
  create_time?: number | undefined
  openid?: string | undefined
}

const transferFrom = (said: Said, transferFen: number): Transfer => ({
  outBillNo: said.out_bill_no,
  transferBillNo: said.transfer_bill_no,
  state: said.state,
  transferFen,
  failReason: said.fail_reason,
  ...(said.create_time === undefined ? {} : { createdAt: said.create_time }),
  ...(said.openid === undefined ? {} : { payeeId: said.openid }),
})

/** The answer to creating: it does not repeat the amount. */
export const createdSchema = (transferFen: number) =>
  v.pipe(
    v.object({ ...fields, package_info: v.optional(id) }),
    v.transform(said => ({
      ...transferFrom(said, transferFen),
      ...(said.package_info === undefined ? {} : { packageInfo: said.package_info }),
    })),
  )

/** A transfer as the query answers it. */
export const transferSchema = v.pipe(
  v.object(standing),
  v.transform(said => transferFrom(said, said.transfer_amount)),
)

/** A transfer as a notice tells it: at its end. WeChat's own pages name the merchant in two ways. */
export const transferNoticeSchema = v.pipe(
  v.object({
    ...standing,
    state: v.picklist(['SUCCESS', 'FAIL', 'CANCELLED']),
    mch_id: v.optional(id),
    mchid: v.optional(id),
  }),
  v.transform(said => ({
    mchId: said.mch_id ?? said.mchid ?? '',
    transfer: transferFrom(said, said.transfer_amount),
  })),
)
