import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Faults } from '../../faults'
import type { SignedCall } from '../authorization'
import { header, readBody, send } from '../http'
import { type ApiAnswer, refuse } from '../model'
import type { Signer } from '../signer'
import type { Desk } from './desk'
import { type ApiFailure, type SpoiltAnswer, underFaults } from './gate'
import { route } from './routes'

/** What the API's front needs beside the desk; the lists are consumed from their front, one per call. */
export interface Front {
  desk: Desk
  /** Lets happen what the emulated clock has brought since the last call. */
  settleDue(): void
  check(call: SignedCall): ApiAnswer | undefined
  sign: Signer
  /** Signs under a key that the merchant does not know. */
  signAsOther: Signer
  faults: Faults | undefined
  failures: ApiFailure[]
  spoilt: SpoiltAnswer[]
  /** Calls seen, by method and path pattern. */
  calls: Record<string, number>
}

/** Serves one API call: counts it, meets its fault, checks its signature, does it, signs the answer if it is 2xx. */
export async function serveApi(front: Front, request: IncomingMessage, response: ServerResponse) {
  const target = request.url ?? '/'
  const method = request.method ?? 'GET'
  const url = new URL(target, 'http://127.0.0.1')
  const found = route(method, url.pathname)
  if (found) front.calls[found.name] = (front.calls[found.name] ?? 0) + 1
  const body = await readBody(request)

  const answer = await underFaults(front.faults, front.failures.shift(), () => {
    const authorization = header(request, 'authorization')
    const answerKeyId = header(request, 'wechatpay-serial')
    const refusal = front.check({ method, target, body, authorization, answerKeyId })
    if (refusal) return refusal
    if (!found) return refuse(404, 'RESOURCE_NOT_EXISTS', '接口不存在')
    front.settleDue()
    return found.verb(front.desk, { number: found.number, query: url.searchParams, body })
  })
  if (answer) reply(front, response, answer)
  else request.socket.destroy()
}

/** Error answers are not signed: whoever sits between could write them. */
function reply(front: Front, response: ServerResponse, { status, body }: ApiAnswer) {
  const text = body ? JSON.stringify(body) : ''
  const type = body ? { 'content-type': 'application/json; charset=utf-8' } : {}
  const requestId = { 'request-id': randomUUID() }
  if (status >= 300) return send(response, status, { ...type, ...requestId }, text)
  send(response, status, { ...type, ...requestId, ...proofOf(front, text, front.spoilt.shift()) }, text)
}

/** Answers are dated by the machine's clock: the caller's library compares with its own. */
function proofOf({ sign, signAsOther }: Front, text: string, spoilt: SpoiltAnswer | undefined) {
  const now = Date.now()
  if (spoilt === 'unsigned') return {}
  if (spoilt === 'other_key') return signAsOther(text, now)
  if (spoilt === 'stale') return sign(text, now - 6 * 60_000)
  // The signature is of another body than the one that arrives.
  if (spoilt === 'tampered') return sign(`${text} `, now)
  return sign(text, now)
}
