import { createPublicKey, verify } from 'node:crypto'
import type { PayKeys } from './keys'
import { type ApiAnswer, refuse } from './model'

const AGE_MS = 5 * 60_000
const SCHEME = 'WECHATPAY2-SHA256-RSA2048 '

/** What is signed of a call, and where its signature stands. `target` = path with query, as sent. */
export interface SignedCall {
  method: string
  target: string
  body: string
  authorization: string | undefined
  /** The header `Wechatpay-Serial`: with which key the caller wants the answer signed. */
  answerKeyId: string | undefined
}

type Merchant = Pick<PayKeys, 'mchId' | 'merchantSerial' | 'merchantPublicKeyPem' | 'platformKeyId'>

/**
 * Checks the `Authorization` of a call as WeChat does. Ages by the machine's clock, not by the emulated one:
 * the caller's library signs with the machine's. Answers WeChat's refusal, or nothing when the call is good.
 */
export function doorkeeper(merchant: Merchant): (call: SignedCall) => ApiAnswer | undefined {
  const publicKey = createPublicKey(merchant.merchantPublicKeyPem)
  const seen = new Map<string, number>()

  return call => {
    if (call.answerKeyId !== merchant.platformKeyId)
      return refuse(400, 'PARAM_ERROR', 'Wechatpay-Serial不正确')
    const said = fields(call.authorization)
    if (!said) return refuse(401, 'SIGN_ERROR', 'Authorization格式错误')
    if (said.mchid !== merchant.mchId) return refuse(401, 'SIGN_ERROR', '商户号错误')
    if (said.serial !== merchant.merchantSerial) return refuse(401, 'SIGN_ERROR', '商户证书序列号错误')
    if (Math.abs(Date.now() - Number(said.timestamp) * 1000) > AGE_MS)
      return refuse(401, 'SIGN_ERROR', '时间戳已过期')
    const message = `${call.method}\n${call.target}\n${said.timestamp}\n${said.nonce}\n${call.body}\n`
    const good = verify('RSA-SHA256', Buffer.from(message), publicKey, Buffer.from(said.signature, 'base64'))
    if (!good) return refuse(401, 'SIGN_ERROR', '签名错误')
    if (isRepeated(seen, said.nonce)) return refuse(401, 'SIGN_ERROR', '随机串重复')
    return undefined
  }
}

/** Remembers `nonce`; nonces older than any acceptable signature are forgotten. */
function isRepeated(seen: Map<string, number>, nonce: string): boolean {
  const now = Date.now()
  for (const [old, at] of seen) {
    if (now - at <= 2 * AGE_MS) break
    seen.delete(old)
  }
  if (seen.has(nonce)) return true
  seen.set(nonce, now)
  return false
}

function fields(header: string | undefined) {
  if (!header?.startsWith(SCHEME)) return undefined
  const pairs = new Map<string, string>()
  for (const [, name = '', value = ''] of header.slice(SCHEME.length).matchAll(/(\w+)="([^"]*)"/g))
    pairs.set(name, value)
  const field = (name: string) => pairs.get(name) ?? ''
  const said = {
    mchid: field('mchid'),
    nonce: field('nonce_str'),
    timestamp: field('timestamp'),
    serial: field('serial_no'),
    signature: field('signature'),
  }
  return /^\d{1,10}$/.test(said.timestamp) && said.nonce && said.signature ? said : undefined
}
