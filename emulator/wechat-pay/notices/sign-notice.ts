import { randomBytes } from 'node:crypto'
import type { Signer } from '../signer'

/** `forged`: well formed, but signed by nobody. `signtest`: WeChat's own probe, to be refused as well. */
export type BadSignature = 'forged' | 'signtest'

/** Headers of a notice as posted at `atMs`, with a good signature or a bad one. */
export function signNotice(
  sign: Signer,
  body: string | Buffer,
  { atMs, bad }: { atMs: number; bad?: BadSignature | undefined },
): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...sign(body, atMs) }
  if (bad) headers['wechatpay-signature'] = badSignature(bad)
  return headers
}

function badSignature(bad: BadSignature): string {
  const noise = randomBytes(256).toString('base64')
  return bad === 'forged' ? noise : `WECHATPAY/SIGNTEST/${noise}`
}
