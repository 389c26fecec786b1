import * as v from 'valibot'
import type { NoticeFault } from '../wechat-pay/notices/post-office'
import type { WechatPayPlatform } from '../wechat-pay/platform'

/** WeChat's habits that the stage can switch on; each stays until it is switched off. */
export const stageFaults = v.strictObject({
  /** A payment's notice comes 30 s late. */
  late: v.boolean(),
  /** It comes twice. */
  doubled: v.boolean(),
  /** It never comes: nothing else can befall it then. */
  lost: v.boolean(),
  /** A refund is refused when first asked for. */
  refundFailsFirst: v.boolean(),
})
export type StageFaults = v.InferOutput<typeof stageFaults>

export const noFaults: StageFaults = { late: false, doubled: false, lost: false, refundFailsFirst: false }

const LATE_MS = 30_000

/** What befalls every payment's notice under these switches. */
export function noticeFaultOf({ late, doubled, lost }: StageFaults): NoticeFault | undefined {
  if (lost) return { kind: 'lost' }
  if (late) return { kind: 'late', lateMs: LATE_MS, ...(doubled ? { doubled } : {}) }
  return doubled ? { kind: 'doubled' } : undefined
}

/** Makes WeChat Pay behave so from now on. */
export function setFaults(pay: WechatPayPlatform, faults: StageFaults) {
  pay.setEveryPaymentNotice(noticeFaultOf(faults))
  pay.setRefundsFailFirst(faults.refundFailsFirst)
}
