import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Faults, Verdict } from '../../faults'
import { readBody, send } from '../../wechat-pay/http'
import { type ApiAnswer, refuse } from '../model'
import type { ApiVerb, Desk } from './desk'
import { ROUTES, TOKEN_PATH } from './routes'

/** What befalls one call beside the shared plan of faults: a code in place of doing it, or its answer is lost. */
export type ApiFailure = { errcode: number } | { status: number } | 'lost'

export interface Front {
  desk: Desk
  faults: Faults | undefined
  /** Taken from the front by the next calls of a path, one each. */
  failures: { path: string; failure: ApiFailure }[]
  /** Calls seen, by path. */
  calls: Record<string, number>
}

/** Serves one call: counts it, meets its fault, checks its token, does it. Answers HTTP 200 whatever was decided. */
export async function serveApi(front: Front, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = url.pathname
  if (path in ROUTES) front.calls[path] = (front.calls[path] ?? 0) + 1
  const body = await readBody(request)
  const verdict: Verdict = front.faults?.next() ?? { do: 'run' }
  const failure = nextFailure(front, path)
  if (verdict.do === 'drop') return request.socket.destroy()
  if (verdict.do === 'error') return answer(response, refuse(-1, 'system error'))
  if (verdict.do === 'delay') await new Promise(resolve => setTimeout(resolve, verdict.delayMs))
  if (typeof failure === 'object' && 'status' in failure) return send(response, failure.status, {}, '')
  if (typeof failure === 'object') return answer(response, refuse(failure.errcode, 'refused on purpose'))
  const said = await work(front.desk, request.method ?? 'GET', url, body)
  if (verdict.do === 'run_then_drop' || failure === 'lost') return request.socket.destroy()
  answer(response, said)
}

function nextFailure({ failures }: Front, path: string): ApiFailure | undefined {
  const at = failures.findIndex(one => one.path === path || one.path === '')
  return at < 0 ? undefined : failures.splice(at, 1)[0]?.failure
}

function work(desk: Desk, method: string, url: URL, body: string): ReturnType<ApiVerb> {
  const verb = ROUTES[url.pathname]
  if (!verb) return refuse(40066, 'invalid url')
  if (method !== 'POST') return refuse(43002, 'require POST method')
  const input = parsed(body)
  if (input === undefined) return refuse(47001, 'data format error')
  if (url.pathname === TOKEN_PATH) return verb(desk, input)
  const token = url.searchParams.get('access_token')
  if (!token) return refuse(41001, 'access_token missing')
  const refused = desk.tokens.refusalOf(token)
  return refused === 0 ? verb(desk, input) : refuse(refused, 'access_token is invalid or expired')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const answer = (response: ServerResponse, said: ApiAnswer | Buffer) =>
  Buffer.isBuffer(said)
    ? send(response, 200, { 'content-type': 'image/png' }, said)
    : send(response, 200, { 'content-type': 'application/json; encoding=utf-8' }, JSON.stringify(said))
