import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import { payKeys } from '../../support/pay-keys'

/** What may be wrong with a call made by hand. */
export interface RawCall {
  method?: string
  target: string
  body?: string
  /** The body that is signed, when it is not the one that is sent. */
  signedBody?: string
  mchId?: string
  serial?: string
  nonce?: string
  /** Seconds. */
  timestamp?: number
  authorization?: string
  answerKeyId?: string
}

/** A merchant's call with no library in between. */
export async function rawCall(origin: string, call: RawCall) {
  const { method = 'GET', target, body = '' } = call
  const headers: Record<string, string> = {
    accept: 'application/json',
    'wechatpay-serial': call.answerKeyId ?? payKeys().platformKeyId,
  }
  const authorization = call.authorization ?? authorizationOf(method, call)
  if (authorization) headers.authorization = authorization
  if (body) headers['content-type'] = 'application/json'
  const answer = await fetch(origin + target, { method, headers, ...(body ? { body } : {}) })
  const text = await answer.text()
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    code: text ? JSON.parse(text).code : undefined,
  }
}

/** The Authorization of a call, good but for what `call` says. */
export function authorizationOf(method: string, call: RawCall): string {
  const keys = payKeys()
  const nonce = call.nonce ?? randomBytes(16).toString('hex')
  const timestamp = call.timestamp ?? Math.floor(Date.now() / 1000)
  const message = `${method}\n${call.target}\n${timestamp}\n${nonce}\n${call.signedBody ?? call.body ?? ''}\n`
  const signature = sign(
    'RSA-SHA256',
    Buffer.from(message),
    createPrivateKey(keys.merchantPrivateKeyPem),
  ).toString('base64')
  const said = {
    mchid: call.mchId ?? keys.mchId,
    nonce_str: nonce,
    signature,
    timestamp,
    serial_no: call.serial ?? keys.merchantSerial,
  }
  const fields = Object.entries(said).map(([name, value]) => `${name}="${value}"`)
  return `WECHATPAY2-SHA256-RSA2048 ${fields.join(',')}`
}
