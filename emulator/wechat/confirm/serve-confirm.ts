import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { readBody, send } from '../../wechat-pay/http'
import type { World } from '../shipping'
import { type ConfirmKey, confirm, confirmable } from './confirm'
import { askPage, type ConfirmResult, donePage, refusedPage } from './pages'

const key = {
  transaction_id: v.optional(v.string()),
  merchant_id: v.optional(v.string()),
  merchant_trade_no: v.optional(v.string()),
  openid: v.string(),
}
const keyInput = v.object(key)
const choiceInput = v.variant('choice', [
  v.object({ ...key, choice: v.literal('confirm') }),
  v.object({ choice: v.literal('cancel') }),
  v.object({ choice: v.literal('fail'), reason: v.string() }),
])

/** GET /confirm?… asks the buyer; POST /confirm/choose does what was chosen and tells the mini program around it. */
export async function serveConfirm(world: World, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET' && url.pathname === '/confirm') {
    return html(response, ask(world, Object.fromEntries(url.searchParams)))
  }
  if (request.method !== 'POST' || url.pathname !== '/confirm/choose') return html(response, '', 404)
  const read = v.safeParse(choiceInput, Object.fromEntries(new URLSearchParams(await readBody(request))))
  if (!read.success) return html(response, refusedPage('order_unknown'), 400)
  html(response, donePage(choose(world, read.output)))
}

function ask(world: World, query: Record<string, string>): string {
  const read = v.safeParse(keyInput, query)
  if (!read.success) return refusedPage('order_unknown')
  const { openid, ...about } = read.output
  const payment = confirmable(world, about, openid)
  return payment.ok ? askPage(payment.value.description, query) : refusedPage(payment.error)
}

function choose(world: World, input: v.InferOutput<typeof choiceInput>): ConfirmResult {
  const type = 'wechat-confirm'
  if (input.choice === 'cancel') return { type, status: 'cancel' }
  if (input.choice === 'fail') return { type, status: 'fail', errormsg: input.reason }
  const { openid, choice: _, ...about }: { openid: string; choice: string } & ConfirmKey = input
  const confirmed = confirm(world, about, openid)
  return confirmed.ok ? { type, status: 'success' } : { type, status: 'fail', errormsg: confirmed.error }
}

const html = (response: ServerResponse, content: string, status = 200) =>
  send(response, status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, content)
