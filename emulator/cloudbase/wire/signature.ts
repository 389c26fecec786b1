import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { refuse } from '../errors'

export interface Secrets {
  secretId: string
  secretKey: string
}

export interface SignedRequest {
  method: string
  /** Path and query as they came. */
  url: string
  headers: IncomingHttpHeaders
  params: Readonly<Record<string, unknown>>
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * Checks TC3-HMAC-SHA256 as `@cloudbase/signature-nodejs` 2.2 makes it: over method, `//host/path`, query, the signed
 * headers, and every top-level parameter of the body that is not empty. Throws SIGN_PARAM_INVALID.
 */
export function verifySignature(request: SignedRequest, secrets: Secrets, nowMs: number): void {
  const { headers, params } = request
  const signed = parse(headers.authorization ?? '')
  if (signed.secretId !== secrets.secretId) throw invalid('unknown secretId')
  const timestamp = Number(headers['x-timestamp'])
  const expires = Number(headers['x-signature-expires'] ?? 600)
  if (!(Math.abs(nowMs / 1000 - timestamp) <= expires)) throw invalid('the signature has expired')
  const names = signed.params.split(';').filter(Boolean)
  const unsigned = Object.keys(params).find(
    key => textOf(params[key]) !== '' && !names.includes(key.toLowerCase()),
  )
  if (unsigned !== undefined) throw invalid(`parameter ${unsigned} is not signed`)
  const expected = signatureOf(request, signed, names, timestamp, secrets)
  const [a, b] = [Buffer.from(expected), Buffer.from(signed.signature)]
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw invalid('the signature does not match')
}

const invalid = (why: string) => refuse('SIGN_PARAM_INVALID', `signature verification failed: ${why}`)

function parse(authorization: string) {
  const pattern =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedParams=(\S*), SignedHeaders=(\S+), Signature=([0-9a-f]+)$/
  const [, secretId, scope, params, headers, signature] = pattern.exec(authorization) ?? []
  if (secretId === undefined || !scope || params === undefined || !headers || !signature)
    throw invalid('no TC3-HMAC-SHA256 authorization')
  return { secretId, scope, params, headers, signature }
}

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim()

function signatureOf(
  { method, url, headers, params }: SignedRequest,
  signed: ReturnType<typeof parse>,
  names: readonly string[],
  timestamp: number,
  { secretKey }: Secrets,
): string {
  const byName = new Map(Object.entries(params).map(([key, value]) => [key.toLowerCase(), textOf(value)]))
  const payload = hash(names.map(name => `&${name}=${byName.get(name) ?? ''}\r\n`).join(''))
  const [path = '', query = ''] = url.split('?')
  const lines = signed.headers
    .split(';')
    .map(name => `${name}:${headerText(name, String(headers[name] ?? ''))}`)
  const request = `${method.toLowerCase()}\n//${headers.host}${path}\n${query}\n${lines.join('\n')}\n\n${signed.headers}\n${payload}`
  const [date = '', service = ''] = signed.scope.split('/')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  return hmac(key, `TC3-HMAC-SHA256\n${timestamp}\n${signed.scope}\n${hash(request)}`).toString('hex')
}

const headerText = (name: string, value: string): string => {
  if (name !== 'content-type') return value.trim().toLowerCase()
  return value.startsWith('multipart/form-data') ? 'multipart/form-data' : value
}
