import { randomBytes } from 'node:crypto'
import { digits } from '../keys'
import { type ApiAnswer, refuse, type TransferRecord } from '../model'
import type { ApiVerb, Desk } from './desk'
import { forbiddenTransfer } from './forbidden-transfer'
import { parse } from './input'
import { type TransferInput, transferInput } from './transfer-input'
import { createdView } from './transfer-view'
import { unsealName } from './unseal-name'

/** POST /v3/fund-app/mch-transfer/transfer-bills. The same number asked again is answered as it stands. */
export const createTransfer: ApiVerb = (desk, { body }) => {
  const read = parse(transferInput, body)
  if ('refusal' in read) return read.refusal
  const { input } = read
  const payeeName = input.user_name === undefined ? undefined : unsealName(desk.merchant, input.user_name)
  if (input.user_name !== undefined && payeeName === undefined)
    return refuse(400, 'PARAM_ERROR', '敏感信息解密失败')
  const asked = JSON.stringify({ ...input, user_name: payeeName })
  const known = desk.book.transfers.get(input.out_bill_no)
  if (!known) return forbiddenTransfer(desk, input, payeeName) ?? accept(desk, input, { asked, payeeName })
  if (known.asked !== asked) return refuse(400, 'INVALID_REQUEST', '单号已存在但信息不一致，请查单后比较确认')
  return { status: 200, body: createdView(known) }
}

function accept(
  desk: Desk,
  input: TransferInput,
  { asked, payeeName }: { asked: string; payeeName: string | undefined },
): ApiAnswer {
  const plan = desk.transferPlans.shift() ?? {}
  const transfer: TransferRecord = {
    outBillNo: input.out_bill_no,
    transferBillNo: `1330000${digits(32)}`,
    appId: input.appid,
    payeeId: input.openid,
    transferFen: input.transfer_amount,
    sceneId: input.transfer_scene_id,
    remark: input.transfer_remark,
    ...(payeeName === undefined ? {} : { payeeName }),
    ...(input.notify_url === undefined ? {} : { notifyUrl: input.notify_url }),
    asked,
    state: plan.start ?? 'WAIT_USER_CONFIRM',
    packageInfo: randomBytes(60).toString('base64'),
    createdAt: desk.now(),
    at: desk.now(),
    ...(plan.failReason === undefined ? {} : { failReason: plan.failReason }),
  }
  desk.book.putTransfer(transfer)
  return { status: 200, body: createdView(transfer) }
}
