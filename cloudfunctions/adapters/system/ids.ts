import { createHash, createHmac } from 'node:crypto'
import type { Ids } from '../../shop/ports'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The first 80 bits of `bytes` as 16 base32 characters (RFC 4648 alphabet). */
function base32(bytes: Buffer): string {
  let text = ''
  for (let bit = 0; bit < 80; bit += 5) {
    const pair = bytes.readUInt16BE(bit >> 3)
    text += BASE32[(pair >> (11 - (bit & 7))) & 31]
  }
  return text
}

/** Ids by HMAC-SHA256 under `secret`: they repeat for the same parts, and nobody without the secret can choose or guess one. */
export function hmacIds(secret: string): Ids {
  if (secret.length < 32) throw new Error('ORDER_NUMBER_SECRET must have at least 32 characters')
  const derived = (...parts: string[]) =>
    base32(createHmac('sha256', secret).update(JSON.stringify(parts)).digest())
  return {
    derived,
    orderNumber: (buyerId, requestId) => derived('order', buyerId, requestId),
    digest: secretText => createHash('sha256').update(secretText).digest('hex'),
  }
}
