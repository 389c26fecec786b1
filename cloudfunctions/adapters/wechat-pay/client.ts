import { createPrivateKey, createPublicKey } from 'node:crypto'
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
  | { kind: 'refused'; code: string; words: string; error: PayError }

export type Client = (call: Call) => Promise<Answer>

/**
 * Calls APIv3: signs, and takes a 2xx answer only when its signature, key id and age are good. Throws `PayError`
 * when they are not: such an answer must settle nothing. 202, 429, 5xx and silence mean: ask again, same number.
 */
export function openClient(config: WechatPayConfig): Client {
  const openLibrary = libraryFor(config)
  let library: ReturnType<typeof openLibrary> | undefined
  return async ({ method, path, query, body }) => {
    library ??= openLibrary()
    const http = await library
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

function judge({ unanswered, status, code, words, requestId }: Failure, call: string): Answer {
  if (unanswered || status === 429 || status >= 500) return { kind: 'unavailable' }
  const error = new PayError(call, code, status, requestId)
  if (status < 300) throw error
  return { kind: 'refused', code, words, error }
}

/** Reads the keys at once, so that a wrong one fails at the start. The answer opens the library. */
function libraryFor(config: WechatPayConfig) {
  // Exported again because the library's types ask for text.
  const privateKey = createPrivateKey(config.merchantPrivateKeyPem).export({ type: 'pkcs8', format: 'pem' })
  const certs = { [config.platformKeyId]: createPublicKey(config.platformPublicKeyPem) }
  return async () => {
    // Loaded only when something is to be paid: it would be a fifth of every cold start.
    const { Decorator } = await import('wechatpay-axios-plugin')
    return new Decorator({
      baseURL: config.baseUrl,
      mchid: config.mchId,
      serial: config.merchantSerial,
      privateKey,
      certs,
      headers: { 'Wechatpay-Serial': config.platformKeyId, Accept: 'application/json' },
      timeout: config.timeoutMs,
      maxRedirects: 0,
      maxContentLength: 1024 * 1024,
      // Payment calls go to WeChat alone, whatever the machine's environment says.
      proxy: false,
    }).v3
  }
}
