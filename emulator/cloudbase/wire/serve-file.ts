import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, bodyOf } from './http'
import type { FileStore } from './storage'

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** The bucket over HTTP: PUT puts a file, GET and HEAD fetch it. */
export async function serveFile(
  files: FileStore,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'PUT') {
    await files.write(file, await bodyOf(request))
    return answer(response, 200, {})
  }
  const content = await files.read(file)
  if (!content) return answer(response, 404, {})
  const type = TYPES[file.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  answer(response, 200, { 'content-type': type, 'access-control-allow-origin': '*' }, content)
}
