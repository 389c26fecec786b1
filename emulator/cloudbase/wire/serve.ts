import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Functions } from '../functions/functions'
import { serveFunction } from '../functions/http-access'
import { type Gate, serveCall } from './gate'
import { answer } from './http'
import { serveFile } from './serve-file'
import type { FileStore } from './storage'

export interface Doors {
  gate: Gate
  files: FileStore
  functions: Functions
  envId: string
  /** HTTP path to function name. */
  routes: Readonly<Record<string, string>>
}

/** Every door of the emulator: `/admin` for the SDK, `/files/…` for storage, and the HTTP routes of functions. */
export function serve(doors: Doors): RequestListener {
  return (request, response) => {
    route(doors, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else
        answer(
          response,
          400,
          { 'content-type': 'text/plain; charset=utf-8' },
          error instanceof Error ? error.message : 'bad request',
        )
    })
  }
}

async function route(doors: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/admin') return serveCall(doors.gate, request, response)
  if (pathname.startsWith('/files/')) {
    return serveFile(doors.files, decodeURIComponent(pathname.slice('/files/'.length)), request, response)
  }
  const name = doors.routes[pathname]
  if (name !== undefined) return serveFunction(doors.functions, name, doors.envId, request, response)
  answer(response, 404, {})
}
