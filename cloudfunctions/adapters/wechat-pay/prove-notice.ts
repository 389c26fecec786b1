import { createPublicKey, verify } from 'node:crypto'
import * as v from 'valibot'
import { no, ok, type Result } from '../../../types/result'
import type { RawPost } from '../../shop/pay-port'
import type { WechatPayConfig } from './config'

const AGE_MS = 5 * 60_000
const headersSchema = v.object({
  'wechatpay-timestamp': v.pipe(v.string(), v.regex(/^\d{1,12}$/)),
  'wechatpay-nonce': v.pipe(v.string(), v.minLength(1)),
  'wechatpay-signature': v.pipe(v.string(), v.minLength(1)),
  'wechatpay-serial': v.pipe(v.string(), v.minLength(1)),
})

type Prover = (post: RawPost, now: number) => Result<true, 'incomplete' | 'stale' | 'unknown_key' | 'forged'>

/**
 * Is the post WeChat's, and fresh? Over the body's bytes as they came: to decode first could change them.
 * Repeats carry a new signature, so five minutes either way is enough for all of them.
 */
export function noticeProver(
  config: Pick<WechatPayConfig, 'platformKeyId' | 'platformPublicKeyPem'>,
): Prover {
  const publicKey = createPublicKey(config.platformPublicKeyPem)
  return ({ headers, body }, now) => {
    const read = v.safeParse(headersSchema, headers)
    if (!read.success) return no('incomplete')
    const said = read.output
    if (said['wechatpay-serial'] !== config.platformKeyId) return no('unknown_key')
    const timestamp = said['wechatpay-timestamp']
    if (Math.abs(now - Number(timestamp) * 1000) > AGE_MS) return no('stale')
    const message = Buffer.concat([
      Buffer.from(`${timestamp}\n${said['wechatpay-nonce']}\n`),
      body,
      Buffer.from('\n'),
    ])
    const signature = Buffer.from(said['wechatpay-signature'], 'base64')
    return verify('RSA-SHA256', message, publicKey, signature) ? ok(true) : no('forged')
  }
}
