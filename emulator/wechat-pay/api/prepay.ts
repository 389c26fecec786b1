import { randomBytes } from 'node:crypto'
import { beijingTime, refuse, type TradeRecord } from '../model'
import type { ApiVerb, Desk } from './desk'
import { type PrepayInput, parse, prepayInput } from './input'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
export const PREPAY_VALID_MS = 2 * 3_600_000

/** POST /v3/pay/transactions/jsapi. The same order asked again gets its prepay_id again, or a new one after 2 hours. */
export const prepay: ApiVerb = (desk, { body }) => {
  const read = parse(prepayInput, body)
  if ('refusal' in read) return read.refusal
  const { input } = read
  if (input.mchid !== desk.merchant.mchId) return refuse(400, 'MCH_NOT_EXISTS', '商户号不存在')
  if (input.appid !== desk.merchant.appId) return refuse(400, 'APPID_MCHID_NOT_MATCH', 'appid和mchid不匹配')

  const known = desk.book.trades.get(input.out_trade_no)
  if (!known) return open(desk, input)
  if (known.paid) return refuse(400, 'ORDERPAID', '该订单已支付')
  if (known.state === 'CLOSED' || desk.now() >= known.expireAt)
    return refuse(400, 'ORDER_CLOSED', '该订单已关闭')
  if (known.asked !== JSON.stringify(input)) return refuse(400, 'INVALID_REQUEST', '201 商户订单号重复')
  return give(desk, known)
}

function open(desk: Desk, input: PrepayInput) {
  const expireAt = expiry(desk.now(), input.time_expire)
  if (expireAt === undefined) return refuse(400, 'PARAM_ERROR', '参数错误: time_expire')
  return give(desk, {
    outTradeNo: input.out_trade_no,
    appId: input.appid,
    mchId: input.mchid,
    description: input.description,
    ...(input.attach === undefined ? {} : { attach: input.attach }),
    totalFen: input.amount.total,
    payerId: input.payer.openid,
    notifyUrl: input.notify_url,
    asked: JSON.stringify(input),
    state: 'NOTPAY',
    expireAt,
    prepays: [],
  })
}

/** Seven days when nothing is asked; at least a minute from now; more than 15 days is refused. */
function expiry(now: number, asked: string | undefined): number | undefined {
  if (asked === undefined) return now + 7 * DAY_MS
  const at = Date.parse(asked)
  return at > now + 15 * DAY_MS ? undefined : Math.max(at, now + MINUTE_MS)
}

function give(desk: Desk, trade: TradeRecord) {
  const at = desk.now()
  const last = trade.prepays.at(-1)
  if (last && at < last.at + PREPAY_VALID_MS) return { status: 200, body: { prepay_id: last.id } }
  const id = `wx${beijingTime(at).replace(/\D/g, '').slice(0, 14)}${randomBytes(10).toString('hex')}`
  desk.book.putTrade({ ...trade, prepays: [...trade.prepays, { id, at }] })
  return { status: 200, body: { prepay_id: id } }
}
