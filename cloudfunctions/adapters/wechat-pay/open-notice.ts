import * as v from 'valibot'
import { no, ok } from '../../../types/result'
import type { Notice, Pay } from '../../shop/pay-port'
import type { WechatPayConfig } from './config'
import { id } from './fields'
import { noticeProver } from './prove-notice'
import { tradeSchema } from './trade'
import { transferNoticeSchema } from './transfer'
import { unseal } from './unseal'
import { refundNoticeSchema } from './wechat-refund'

const sealed = {
  algorithm: v.literal('AEAD_AES_256_GCM'),
  ciphertext: v.string(),
  nonce: v.pipe(v.string(), v.minLength(1), v.maxLength(16)),
  associated_data: v.optional(v.string(), ''),
}
const envelopeSchema = v.variant('event_type', [
  v.object({
    id,
    event_type: v.literal('TRANSACTION.SUCCESS'),
    resource: v.object({ ...sealed, original_type: v.literal('transaction') }),
  }),
  v.object({
    id,
    event_type: v.picklist(['REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.CLOSED']),
    resource: v.object({ ...sealed, original_type: v.literal('refund') }),
  }),
  v.object({
    id,
    event_type: v.literal('MCHTRANSFER.BILL.FINISHED'),
    // As it came to others: WeChat's page shows this type in its example and lists none.
    resource: v.object({ ...sealed, original_type: v.literal('mch_payment') }),
  }),
])

/** Proves, opens, reads, in this order. A seal that does not open under our key is `forged`. */
export function openNotice(config: WechatPayConfig): Pay['openNotice'] {
  const prove = noticeProver(config)
  return (post, now) => {
    const proof = prove(post, now)
    if (!proof.ok) return proof
    const envelope = v.safeParse(envelopeSchema, json(post.body))
    if (!envelope.success) return no('unreadable')
    const { id: noticeId, event_type: event, resource } = envelope.output
    const content = unseal(resource, config.apiV3Key)
    if (!content) return no('forged')
    const notice = noticeOf(noticeId, event, content)
    return notice ? ok(notice) : no('unreadable')
  }
}

function noticeOf(noticeId: string, event: string, content: Buffer): Notice | undefined {
  if (event === 'TRANSACTION.SUCCESS') return payment(noticeId, content)
  if (event === 'MCHTRANSFER.BILL.FINISHED') return transfer(noticeId, content)
  return refund(noticeId, event, content)
}

function payment(noticeId: string, content: Buffer): Notice | undefined {
  const read = v.safeParse(tradeSchema, json(content))
  // Only money that came is told; a trade without it under this event is nothing we know.
  return read.success && read.output.paid ? { kind: 'payment', noticeId, trade: read.output } : undefined
}

function refund(noticeId: string, event: string, content: Buffer): Notice | undefined {
  const read = v.safeParse(refundNoticeSchema, json(content))
  if (!read.success || event !== `REFUND.${read.output.refund.state}`) return undefined
  return { kind: 'refund', noticeId, ...read.output }
}

function transfer(noticeId: string, content: Buffer): Notice | undefined {
  const read = v.safeParse(transferNoticeSchema, json(content))
  return read.success ? { kind: 'transfer', noticeId, ...read.output } : undefined
}

/** The JSON in `bytes`; nothing when they are not UTF-8 or not JSON. */
function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
