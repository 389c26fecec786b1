import { createDecipheriv } from 'node:crypto'

const TAG_BYTES = 16

/** What lies under the seal of a notice's `resource` (AEAD_AES_256_GCM, the tag last); nothing when it was touched. */
export function unseal(
  sealed: { ciphertext: string; nonce: string; associated_data: string },
  apiV3Key: string,
): Buffer | undefined {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  if (bytes.length < TAG_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, sealed.nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(sealed.associated_data))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    // Another key, or other bytes than were sealed: node says the same to both.
    return undefined
  }
}
