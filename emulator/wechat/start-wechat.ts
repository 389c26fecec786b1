import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Clock } from '../clock'
import { BodyTooLong } from '../wechat-pay/http'
import type { Desk } from './api/desk'
import { type Front, serveApi } from './api/serve-api'
import { Book } from './book'
import { CARRIERS } from './carriers'
import { confirm } from './confirm/confirm'
import { serveConfirm } from './confirm/serve-confirm'
import type { WechatOptions, WechatPlatform } from './platform'
import { orderStateOf } from './shipping'
import { Tokens } from './tokens'

/** Starts WeChat's open APIs for one mini program on 127.0.0.1, and its component for confirming receipt. */
export async function startWechat(options: WechatOptions): Promise<WechatPlatform> {
  const { now } = options.clock ?? new Clock()
  const book = new Book(options.dataDir === undefined ? undefined : join(options.dataDir, 'wechat.jsonl'))
  const desk: Desk = {
    appId: options.appId,
    secret: options.secret,
    tokens: new Tokens(now),
    templates: options.templates ?? [],
    releasedPages: options.releasedPages,
    carriers: CARRIERS,
    payments: options.payments,
    book,
    now,
  }
  const front: Front = { desk, faults: options.faults, failures: [], calls: {} }
  const server = await listen(front, options.port ?? 0)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: front.calls,
    messages: book.messages,
    failNext: (failure, path = '') => void front.failures.push({ path, failure }),
    expireTokens: () => desk.tokens.expireAll(),
    shippingOf: transactionId => book.shippings.get(transactionId),
    orderStateOf: transactionId => orderStateOf(desk, transactionId),
    accept(openid, templateId) {
      book.putQuota({ openid, templateId, left: book.quotaOf(openid, templateId) + 1 })
    },
    confirm: (key, openid) => confirm(desk, key, openid),
    stop: () => stop(server),
  }
}

async function listen(front: Front, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    // Kept: node takes the socket off a request whose body was not read to its end.
    const { socket } = request
    const serving = request.url?.startsWith('/confirm')
      ? serveConfirm(front.desk, request, response)
      : serveApi(front, request, response)
    // A caller that hangs up must not take the platform down, and a mistake of the platform must be seen.
    serving.catch((error: Error) => {
      if (!(error instanceof BodyTooLong) && !socket.destroyed) process.emitWarning(error)
      socket.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

async function stop(server: Server) {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  await closed
}
