import * as v from 'valibot'
import { type ApiAnswer, refuse } from '../model'

/** WeChat counts characters, not UTF-16 halves. */
export const text = (maxChars: number) =>
  v.pipe(
    v.string(),
    v.check(words => words.length > 0 && [...words].length <= maxChars, `1 to ${maxChars} characters`),
  )
export const wholeFen = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const outTradeNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_*-]{6,32}$/))
const outRefundNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_|*@-]{1,64}$/))
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/),
  v.check(words => !Number.isNaN(Date.parse(words))),
)
export const notifyUrl = v.pipe(
  v.string(),
  v.maxLength(255),
  v.check(isNotifyUrl, 'https, without a query; plain http only on this machine'),
)

/** WeChat insists on https; on this machine there is no certificate to be had, so loopback may speak http. */
function isNotifyUrl(words: string): boolean {
  if (!URL.canParse(words)) return false
  const { protocol, hostname, search, hash } = new URL(words)
  const local = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost')
  return (local || protocol === 'https:') && search === '' && hash === ''
}

/** Body of POST /v3/pay/transactions/jsapi. Strict: a field WeChat does not know is a mistake of the caller. */
export const prepayInput = v.strictObject({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: outTradeNo,
  time_expire: v.optional(time),
  attach: v.optional(text(128)),
  notify_url: notifyUrl,
  goods_tag: v.optional(text(32)),
  support_fapiao: v.optional(v.boolean()),
  amount: v.strictObject({ total: wholeFen, currency: v.optional(v.literal('CNY')) }),
  payer: v.strictObject({ openid: text(128) }),
  detail: v.optional(v.record(v.string(), v.unknown())),
  scene_info: v.optional(v.record(v.string(), v.unknown())),
  settle_info: v.optional(v.strictObject({ profit_sharing: v.optional(v.boolean()) })),
})
export type PrepayInput = v.InferOutput<typeof prepayInput>

/** Body of POST …/close. */
export const closeInput = v.strictObject({ mchid: text(32) })

/** Body of POST /v3/refund/domestic/refunds: the payment is named by one of its two numbers. */
export const refundInput = v.pipe(
  v.strictObject({
    transaction_id: v.optional(text(32)),
    out_trade_no: v.optional(outTradeNo),
    out_refund_no: outRefundNo,
    reason: v.optional(text(80)),
    notify_url: v.optional(notifyUrl),
    funds_account: v.optional(v.picklist(['AVAILABLE', 'UNSETTLED'])),
    amount: v.strictObject({ refund: wholeFen, total: wholeFen, currency: v.literal('CNY') }),
    goods_detail: v.optional(v.array(v.record(v.string(), v.unknown()))),
  }),
  v.check(
    input => (input.transaction_id === undefined) !== (input.out_trade_no === undefined),
    'transaction_id or out_trade_no',
  ),
)
export type RefundInput = v.InferOutput<typeof refundInput>

/** The body by its schema, or WeChat's PARAM_ERROR. */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  body: string,
): { input: v.InferOutput<Schema> } | { refusal: ApiAnswer } {
  const read = v.safeParse(schema, json(body))
  if (read.success) return { input: read.output }
  const [issue] = read.issues
  return { refusal: refuse(400, 'PARAM_ERROR', `参数错误: ${v.getDotPath(issue) ?? ''} ${issue.message}`) }
}

function json(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
