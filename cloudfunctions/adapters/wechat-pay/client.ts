import { createPrivateKey, createPublicKey } from 'node:crypto'
import { Decorator } from 'wechatpay-axios-plugin'
import type { WechatPayConfig } from './config'
import { type Failure, failureOf } from './failure'
import { PayError } from './pay-error'

export interface Call {
  method: 'GET' | 'POST'
  path: string
  query?: Record<string, string>
  body?: Record<string, unknown>
}

/** A proven 2xx answer with its parsed JSON; or unknown outcome; or WeChat's refusal by code. */
export type Answer =
  | { kind: 'done'; data: unknown }
  | { kind: 'unavailable' }
  | { kind: 'refused'; code: string; error: PayError }

export type Client = (call: Call) => Promise<Answer>

/**
 * Calls APIv3: signs, and takes a 2xx answer only when its signature, key id and age are good. Throws `PayError`
 * when they are not: such an answer must settle nothing. 202, 429, 5xx and silence mean: ask again, same number.
 */
export function openClient(config: WechatPayConfig): Client {
  const http = openLibrary(config)
  return async ({ method, path, query, body }) => {
    try {
      const answer = await http.request<unknown>({
        method,
        url: path,
        params: query,
        data: body,
        // The library's own timeout counts silence only; this one counts the whole call.
        signal: AbortSignal.timeout(config.timeoutMs),
      })
      return answer.status === 202 ? { kind: 'unavailable' } : { kind: 'done', data: answer.data }
    } catch (error) {
      return judge(failureOf(error), `${method} ${path}`)
    }
  }
}

function judge({ unanswered, status, code, requestId }: Failure, call: string): Answer {
  if (unanswered || status === 429 || status >= 500) return { kind: 'unavailable' }
  const error = new PayError(call, code, status, requestId)
  if (status < 300) throw error
  return { kind: 'refused', code, error }
}

function openLibrary(config: WechatPayConfig) {
  return new Decorator({
    baseURL: config.baseUrl,
    mchid: config.mchId,
    serial: config.merchantSerial,
    // Parsed here so that a wrong key fails at the start; exported again because the library's types ask for text.
    privateKey: createPrivateKey(config.merchantPrivateKeyPem).export({ type: 'pkcs8', format: 'pem' }),
    certs: { [config.platformKeyId]: createPublicKey(config.platformPublicKeyPem) },
    headers: { 'Wechatpay-Serial': config.platformKeyId, Accept: 'application/json' },
    timeout: config.timeoutMs,
    maxRedirects: 0,
    maxContentLength: 1024 * 1024,
    // Payment calls go to WeChat alone, whatever the machine's environment says.
    proxy: false,
  }).v3
}
