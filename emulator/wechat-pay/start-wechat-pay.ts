import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Clock } from '../clock'
import type { Desk } from './api/desk'
import { type Front, serveApi } from './api/serve-api'
import { doorkeeper } from './authorization'
import { type Bank, openBank } from './bank'
import { Book } from './book'
import { BodyTooLong } from './http'
import { makeMerchant } from './keys'
import { money } from './money'
import { Messenger } from './notices/messenger'
import { type PaySheetParams, payable } from './payer'
import type { WechatPayOptions, WechatPayPlatform } from './platform'
import { serveSheet } from './sheet/serve-sheet'
import { platformSigner } from './signer'

/** Starts WeChat Pay for one merchant on 127.0.0.1: APIv3 under `/v3`, the payer's sheet under `/sheet`. */
export async function startWechatPay(options: WechatPayOptions): Promise<WechatPayPlatform> {
  const { merchant } = options
  const { now } = options.clock ?? new Clock()
  const book = new Book(options.dataDir === undefined ? undefined : join(options.dataDir, 'wechat-pay.jsonl'))
  const desk: Desk = {
    merchant,
    book,
    now,
    balanceEmpty: false,
    refundsFailFirst: false,
    failedRefunds: new Set(),
  }
  const sign = platformSigner(merchant)
  const messenger = new Messenger({ merchant, book, now, sign, timeScale: options.noticeTimeScale ?? 1 })
  const bank = openBank({ desk, merchant, messenger, refundAfterMs: options.refundAfterMs ?? 0 })
  const front = openFront(desk, options)
  const server = await listen(front, bank, options)

  const deliverDue = (how: 'in_turn' | 'at_once' = 'in_turn') => {
    bank.settleDueRefunds()
    return messenger.office.deliver(how)
  }
  const timer =
    options.deliverEveryMs === undefined ? undefined : setInterval(deliverDue, options.deliverEveryMs)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: front.calls,
    noticeFaults: messenger.faults,
    refundOutcomes: bank.refundOutcomes,
    failNext: failure => void front.failures.push(failure),
    spoilNext(how) {
      // Made here: making a key may take longer than the caller waits for its answer.
      if (how === 'other_key') front.signAsOther = platformSigner(makeMerchant())
      front.spoilt.push(how)
    },
    setBalanceEmpty(empty) {
      desk.balanceEmpty = empty
    },
    setEveryPaymentNotice(fault) {
      messenger.everyPayment = fault
    },
    setRefundsFailFirst(fail) {
      desk.refundsFailFirst = fail
    },
    pay: bank.pay,
    tradeOf: outTradeNo => book.trades.get(outTradeNo),
    refundOf: outRefundNo => book.refunds.get(outRefundNo),
    settleRefund: bank.settleRefund,
    money: () => money(book),
    makeNotice: (of, twist) => messenger.make(of, twist),
    deliverDue,
    pendingNotices: () => messenger.office.pending,
    stop: () => stop(server, timer),
  }
}

function openFront(desk: Desk, { merchant, faults }: WechatPayOptions): Front {
  return {
    desk,
    check: doorkeeper(merchant),
    sign: platformSigner(merchant),
    signAsOther: platformSigner(merchant),
    faults,
    failures: [],
    spoilt: [],
    calls: {},
  }
}

async function listen(front: Front, bank: Bank, options: WechatPayOptions): Promise<Server> {
  const { desk } = front
  const till = { book: desk.book, now: desk.now, merchant: options.merchant }
  const sheet = {
    merchantName: options.merchantName ?? '熟人小店',
    payable: (params: PaySheetParams, openid: string) => payable(till, params, openid),
    pay: bank.pay,
  }
  const server = createServer((request, response) => {
    // Kept: node takes the socket off a request whose body was not read to its end.
    const { socket } = request
    const serving = request.url?.startsWith('/sheet')
      ? serveSheet(sheet, request, response)
      : serveApi(front, request, response)
    // A caller that hangs up must not take the platform down, and a mistake of the platform must be seen.
    serving.catch((error: Error) => {
      if (!(error instanceof BodyTooLong) && !socket.destroyed) process.emitWarning(error)
      socket.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return server
}

async function stop(server: Server, timer: NodeJS.Timeout | undefined) {
  clearInterval(timer)
  const closed = new Promise(resolve => server.close(resolve))
  server.closeAllConnections()
  await closed
}
