import type { IncomingMessage, ServerResponse } from 'node:http'

const BODY_BYTES = 64 * 1024

export class BodyTooLong extends Error {}

/** The whole body. Throws `BodyTooLong` beyond 64 KB: nothing the platform takes is that long. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > BODY_BYTES) throw new BodyTooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = '',
) {
  response.writeHead(status, headers).end(body)
}

/** The first value of a header, by its lower-case name. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
