import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The file a URL path names inside `folder`; `undefined` for one that would lead out of it. */
export function fileFor(folder: string, urlPath: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
  const file = path.resolve(folder, `.${path.posix.normalize(`/${decoded}`)}`)
  const inside = file === path.resolve(folder) || file.startsWith(path.resolve(folder) + path.sep)
  return inside && !decoded.includes('\0') ? file : undefined
}

/** Sends the file; false when there is none (nothing was sent then). */
export async function sendFile(response: ServerResponse, file: string | undefined): Promise<boolean> {
  const found = file ? await stat(file).catch(() => undefined) : undefined
  if (!file || !found?.isFile()) return false
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  // Always asked again: a build that changed must show at once.
  response.writeHead(200, { 'content-type': type, 'content-length': found.size, 'cache-control': 'no-cache' })
  createReadStream(file).pipe(response)
  return true
}

/** Sends what a file of this name holds. */
export function sendBytes(response: ServerResponse, name: string, bytes: Buffer): void {
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream'
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-cache',
  })
  response.end(bytes)
}
