import * as v from 'valibot'
import { notifyUrl, text, wholeFen } from './input'

/** What each scene wants to be told, by these names (pay.weixin.qq.com 4013774588): this merchant has these two scenes. */
const REPORTS: Record<string, readonly string[]> = {
  '1000': ['活动名称', '奖励说明'],
  '1005': ['岗位类型', '报酬说明'],
}

/** Body of POST /v3/fund-app/mch-transfer/transfer-bills. */
export const transferInput = v.strictObject({
  appid: text(32),
  out_bill_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/)),
  transfer_scene_id: text(36),
  openid: text(64),
  user_name: v.optional(v.pipe(v.string(), v.base64())),
  transfer_amount: wholeFen,
  transfer_remark: text(32),
  notify_url: v.optional(notifyUrl),
  user_recv_perception: v.optional(text(64)),
  user_recv_style: v.optional(v.strictObject({ type: v.picklist(['CONFIRM_PAGE', 'RED_PACKET']) })),
  transfer_scene_report_infos: v.array(v.strictObject({ info_type: text(15), info_content: text(32) })),
})
export type TransferInput = v.InferOutput<typeof transferInput>

export type SceneFault = 'no_scene' | 'reports_differ'

/** Has the merchant this scene, and is it told exactly what the scene wants? */
export function sceneFault(input: TransferInput): SceneFault | undefined {
  const wanted = REPORTS[input.transfer_scene_id]
  if (!wanted) return 'no_scene'
  const told = input.transfer_scene_report_infos.map(({ info_type }) => info_type)
  const same = told.length === wanted.length && wanted.every(type => told.includes(type))
  return same ? undefined : 'reports_differ'
}
