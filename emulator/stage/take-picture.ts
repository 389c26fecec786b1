import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerJson, readBytes } from './http'

/** As large as WeChat's own compressed pictures get, and more. */
const LARGEST_PICTURE_BYTES = 4 * 1024 * 1024

/** Where a phone may put pictures, as the contract takes them (`types/api/after-sale.ts`). */
const OWN_PLACE = /^after-sale\/[A-Z2-7]{16}\/[0-9a-f-]{36}\.(jpg|png|webp)$/

/** How each kind of picture begins. */
const KINDS: Record<string, (bytes: Buffer) => boolean> = {
  jpg: bytes => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  png: bytes => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  webp: bytes => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
}

/** Puts a file into the cloud's bucket; answers its `cloud://` id. */
export type PutFile = (path: string, content: Buffer) => Promise<string>

/** As `wx.cloud.uploadFile` of a phone: a picture, not too large, to a place where this shop expects pictures. */
export async function takePicture(put: PutFile, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? '/', 'http://phone').searchParams.get('path') ?? ''
  const [, kind = ''] = OWN_PLACE.exec(path) ?? []
  const bytes = await readBytes(request, LARGEST_PICTURE_BYTES)
  if (!kind) return answerJson(response, 400, { error: 'bad_path' })
  if (!bytes) return answerJson(response, 413, { error: 'too_large' })
  if (!KINDS[kind]?.(bytes)) return answerJson(response, 415, { error: 'not_a_picture' })
  answerJson(response, 200, { fileID: await put(path, bytes) })
}
