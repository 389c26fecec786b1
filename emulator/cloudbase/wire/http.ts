import type { IncomingMessage, ServerResponse } from 'node:http'

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Answers JSON with status 200, as CloudBase does for refusals too. */
export function answerJson(response: ServerResponse, body: unknown): void {
  answer(response, 200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(body))
}

export function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = '',
): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
