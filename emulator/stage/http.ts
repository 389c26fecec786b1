import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The platform takes no larger input from a phone either. */
const LARGEST_BODY_BYTES = 100 * 1024

export function answerJson(response: ServerResponse, status: number, value: unknown) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(value))
}

/** The whole body; `undefined` when it is larger than `mostBytes`. */
export async function readBytes(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += part.length
    if (bytes <= mostBytes) parts.push(part)
  }
  return bytes > mostBytes ? undefined : Buffer.concat(parts)
}

/** The parsed body; `undefined` when it is too large or not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBytes(request, LARGEST_BODY_BYTES)
  if (!body) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const LONGEST_SKIP_MS = 400 * 24 * 3_600_000

/** How far a body `{ ms }` moves the clock: whole milliseconds forward; undefined for anything else. */
export function skipMsOf(body: unknown): number | undefined {
  const { ms } = (body ?? {}) as { ms?: unknown }
  return typeof ms === 'number' && Number.isInteger(ms) && ms >= 0 && ms <= LONGEST_SKIP_MS ? ms : undefined
}

/** Whether the request comes from a page of this server: other web sites must not order here in the buyer's name. */
export function isOwnPage(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers
  return (
    /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`)
  )
}

/** Listens on 127.0.0.1. Rejects with the system's error, e.g. EADDRINUSE. */
export function listen(
  port: number,
  handle: RequestListener,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(handle)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = server.address() as AddressInfo
      resolve({ url: `http://127.0.0.1:${actual}`, stop: () => close(server) })
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
