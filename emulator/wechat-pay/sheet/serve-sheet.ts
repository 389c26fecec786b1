import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Result } from '../../../types/result'
import { readBody, send } from '../http'
import type { TradeRecord } from '../model'
import type { PayRefusal, PaySheetParams } from '../payer'
import { askPage, donePage, refusedPage, type SheetResult } from './pages'
import { REFUSAL_WORDS } from './words'

/** What the sheet asks of the platform. */
export interface SheetTill {
  merchantName: string
  payable(params: PaySheetParams, openid: string): Result<TradeRecord, PayRefusal>
  pay(params: PaySheetParams, payer: { openid: string }): Result<{ transactionId: string }, PayRefusal>
}

const paramsInput = v.object({
  timeStamp: v.string(),
  nonceStr: v.string(),
  package: v.string(),
  signType: v.string(),
  paySign: v.string(),
  openid: v.string(),
})
const choiceInput = v.variant('choice', [
  v.object({ ...paramsInput.entries, choice: v.literal('pay') }),
  v.object({ choice: v.literal('cancel') }),
  v.object({ choice: v.literal('fail'), reason: v.string() }),
])

/** GET /sheet?… asks the payer; POST /sheet/pay does what was chosen and tells the page around it. */
export async function serveSheet(till: SheetTill, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET' && url.pathname === '/sheet')
    return html(response, ask(till, url.searchParams))
  if (request.method !== 'POST' || url.pathname !== '/sheet/pay') return html(response, '', 404)
  const read = v.safeParse(choiceInput, Object.fromEntries(new URLSearchParams(await readBody(request))))
  if (!read.success) return html(response, refusedPage('支付信息不完整，没有扣款', 'incomplete'), 400)
  html(response, donePage(choose(till, read.output)))
}

function ask(till: SheetTill, query: URLSearchParams): string {
  const read = v.safeParse(paramsInput, Object.fromEntries(query))
  if (!read.success) return refusedPage('支付信息不完整，没有扣款', 'incomplete')
  const { openid, ...params } = read.output
  const trade = till.payable(params, openid)
  if (!trade.ok) return refusedPage(REFUSAL_WORDS[trade.error], trade.error)
  const { totalFen, description } = trade.value
  return askPage({ totalFen, description, merchantName: till.merchantName, params: read.output })
}

function choose(till: SheetTill, input: v.InferOutput<typeof choiceInput>): SheetResult {
  if (input.choice === 'cancel') return { type: 'wechat-pay', result: 'cancel' }
  if (input.choice === 'fail') return { type: 'wechat-pay', result: 'fail', reason: input.reason }
  const { openid, choice: _, ...params } = input
  const paid = till.pay(params, { openid })
  return paid.ok
    ? { type: 'wechat-pay', result: 'ok' }
    : { type: 'wechat-pay', result: 'fail', reason: paid.error }
}

const html = (response: ServerResponse, page: string, status = 200) =>
  send(response, status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, page)
