import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { readBody, send } from '../http'
import type { Transfers } from '../transfers'
import {
  askTransferPage,
  doneTransferPage,
  refusedTransferPage,
  type TransferSheetResult,
} from './transfer-pages'
import { CONFIRM_REFUSAL_WORDS } from './words'

/** What the confirm page asks of the platform. */
export interface TransferSheetDesk extends Pick<Transfers, 'confirmable' | 'confirm'> {
  merchantName: string
}

const paramsInput = v.object({
  mchId: v.string(),
  appId: v.string(),
  package: v.string(),
  openid: v.string(),
})
const choiceInput = v.variant('choice', [
  v.object({ ...paramsInput.entries, choice: v.literal('confirm') }),
  v.object({ choice: v.literal('cancel') }),
  v.object({ choice: v.literal('fail'), reason: v.string() }),
])
const INCOMPLETE = '收款信息不完整，请返回重新打开'

/** GET /transfer-sheet?… asks the payee; POST /transfer-sheet/answer does what was chosen and tells the page around it. */
export async function serveTransferSheet(
  desk: TransferSheetDesk,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET' && url.pathname === '/transfer-sheet')
    return html(response, ask(desk, url.searchParams))
  if (request.method !== 'POST' || url.pathname !== '/transfer-sheet/answer') return html(response, '', 404)
  const read = v.safeParse(choiceInput, Object.fromEntries(new URLSearchParams(await readBody(request))))
  if (!read.success) return html(response, refusedTransferPage(INCOMPLETE, 'incomplete'), 400)
  html(response, doneTransferPage(choose(desk, read.output)))
}

function ask(desk: TransferSheetDesk, query: URLSearchParams): string {
  const read = v.safeParse(paramsInput, Object.fromEntries(query))
  if (!read.success) return refusedTransferPage(INCOMPLETE, 'incomplete')
  const params = read.output
  const transfer = desk.confirmable(params.package, params)
  if (!transfer.ok) return refusedTransferPage(CONFIRM_REFUSAL_WORDS[transfer.error], transfer.error)
  const { merchantName } = desk
  return askTransferPage({ ...transfer.value, merchantName, params })
}

function choose(desk: TransferSheetDesk, input: v.InferOutput<typeof choiceInput>): TransferSheetResult {
  if (input.choice === 'cancel') return { type: 'wechat-transfer', result: 'cancel' }
  if (input.choice === 'fail') return { type: 'wechat-transfer', result: 'fail', reason: input.reason }
  const confirmed = desk.confirm(input.package, input)
  return confirmed.ok
    ? { type: 'wechat-transfer', result: 'ok' }
    : { type: 'wechat-transfer', result: 'fail', reason: confirmed.error }
}

const html = (response: ServerResponse, page: string, status = 200) =>
  send(response, status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, page)
