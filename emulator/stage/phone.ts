import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { answerJson, isOwnPage, listen, readJson, skipMsOf } from './http'
import { fileFor, sendBytes, sendFile } from './static-files'
import { type PutFile, takePicture } from './take-picture'

export interface PhoneOptions {
  /** Who holds this phone: the platform's word, never the page's. Empty = a visitor whom WeChat has not named. */
  openid: string
  /** 0 = any free port. */
  port: number
  /** Where the pay sheet stands. */
  payOrigin: string
  /** Where WeChat's component for confirming receipt stands. */
  wechatOrigin: string
  /** The built H5 mini program. */
  pagesDir: string
  picturesDir: string
  /** The stage's own page, with what it puts into a phone. */
  stageDir: string
  /** How far the shop's clock, and so the phone's, is ahead of the machine's. */
  aheadMs: () => number
  call: (input: { name: string; input: unknown }, openid: string) => Promise<unknown>
  putFile: PutFile
  /** A file of the cloud's bucket by its path; undefined when there is none. */
  getFile: (path: string) => Promise<Buffer | undefined>
  /** Moves the shop's clock; settles once everything that became due is done. */
  skip: (ms: number) => Promise<void>
}

export interface Phone {
  openid: string
  url: string
  stop: () => Promise<void>
}

/** What the stage puts into a phone: the shop's time, and an ear for the stage around it; see there. */
const SCRIPT = '/stage/in-phone.js'

/** What phones put into the cloud's bucket; other pictures are the demo shop's. */
const UPLOADED = '/pictures/after-sale/'

/** One phone: the H5 mini program on its own origin (so that phones share no storage) and its line to the functions. */
export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const server = await listen(options.port, (request, response) => {
    route(options, request, response).catch(error => {
      // The stack of a bundled function begins with its source: a megabyte on one line.
      console.error(String(error instanceof Error ? error.stack : error).slice(0, 2000))
      if (response.headersSent) response.destroy()
      else answerJson(response, 500, { error: 'internal' })
    })
  })
  return { openid: options.openid, url: server.url, stop: server.stop }
}

async function route(options: PhoneOptions, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://phone')
  if (!isOwnPage(request)) return answerJson(response, 403, { error: 'other_origin' })
  if (request.method === 'POST' && pathname === '/call') return call(options, request, response)
  if (request.method === 'POST' && pathname === '/upload')
    return takePicture(options.putFile, request, response)
  if (request.method === 'POST' && pathname === '/stage/skip') return skip(options, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answerJson(response, 405, { error: 'method' })
  if (pathname === '/stage.json') {
    const { openid, payOrigin, wechatOrigin } = options
    return answerJson(response, 200, { openid, payOrigin, wechatOrigin })
  }
  if (pathname === '/' && (await sendFirstPage(options, response))) return
  if (pathname === SCRIPT) {
    await sendFile(response, path.join(options.stageDir, 'in-phone.js'))
    return
  }
  if (pathname.startsWith(UPLOADED)) {
    const path = pathname.slice('/pictures/'.length)
    const bytes = await options.getFile(path)
    return bytes ? sendBytes(response, path, bytes) : answerJson(response, 404, { error: 'not_found' })
  }
  const file = pathname.startsWith('/pictures/')
    ? fileFor(options.picturesDir, pathname.slice('/pictures'.length))
    : fileFor(options.pagesDir, pathname)
  if (!(await sendFile(response, file))) answerJson(response, 404, { error: 'not_found' })
}

/** The mini program's page as it was built, with the stage's script before its own. False when there is none. */
async function sendFirstPage(options: PhoneOptions, response: ServerResponse): Promise<boolean> {
  const page = await readFile(path.join(options.pagesDir, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return false
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  const script = `<script src="${SCRIPT}" data-ahead-ms="${options.aheadMs()}"></script>`
  response.end(page.replace('<head>', `<head>${script}`))
  return true
}

async function call(options: PhoneOptions, request: IncomingMessage, response: ServerResponse) {
  const body = await readJson(request)
  if (typeof body !== 'object' || body === null) return answerJson(response, 400, { error: 'not_json' })
  const { name, input } = body as { name?: unknown; input?: unknown }
  // A wrong name is for the function to refuse: the phone's line carries what it is given.
  answerJson(response, 200, await options.call({ name: String(name), input }, options.openid))
}

async function skip(options: PhoneOptions, request: IncomingMessage, response: ServerResponse) {
  const ms = skipMsOf(await readJson(request))
  if (ms === undefined) return answerJson(response, 400, { error: 'bad_ms' })
  await options.skip(ms)
  answerJson(response, 200, { ok: true })
}
