import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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
import { paymentsIn } from './payments'
import type { WechatPayOptions, WechatPayPlatform } from './platform'
import { serveSheet } from './sheet/serve-sheet'
import { serveTransferSheet } from './sheet/serve-transfer-sheet'
import { platformSigner } from './signer'
import { openTransfers, type Transfers } from './transfers'

/** Starts WeChat Pay for one merchant on 127.0.0.1: APIv3 under `/v3`, its pages under `/sheet` and `/transfer-sheet`. */
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
    transferPlans: [],
    people: new Map(),
    transfersPerDayFen: undefined,
    transferRefusal: undefined,
  }
  const sign = platformSigner(merchant)
  const messenger = new Messenger({ merchant, book, now, sign, timeScale: options.noticeTimeScale ?? 1 })
  const bank = openBank({ desk, merchant, messenger, refundAfterMs: options.refundAfterMs ?? 0 })
  const transfers = openTransfers({ desk, messenger, transferAfterMs: options.transferAfterMs ?? 30_000 })
  const front = openFront(desk, transfers.settleDue, options)
  const server = await listen(front, { bank, transfers }, options)

  const deliverDue = (how: 'in_turn' | 'at_once' = 'in_turn') => {
    bank.settleDueRefunds()
    transfers.settleDue()
    return messenger.office.deliver(how)
  }
  const timer =
    options.deliverEveryMs === undefined ? undefined : setInterval(deliverDue, options.deliverEveryMs)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: front.calls,
    noticeFaults: messenger.faults,
    refundOutcomes: bank.refundOutcomes,
    transferPlans: desk.transferPlans,
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
    payments: paymentsIn(book),
    refundOf: outRefundNo => book.refunds.get(outRefundNo),
    settleRefund: bank.settleRefund,
    confirmTransfer: transfers.confirm,
    transferOf: outBillNo => transfers.all().find(one => one.outBillNo === outBillNo),
    transfers: transfers.all,
    settleTransfer: transfers.settle,
    setRealName: (openid, realName) => void desk.people.set(openid, realName),
    setTransfersPerDay(limitFen) {
      desk.transfersPerDayFen = limitFen
    },
    setTransferRefusal(refusal) {
      desk.transferRefusal = refusal
    },
    money: () => money(book),
    makeNotice: (of, twist) => messenger.make(of, twist),
    deliverDue,
    pendingNotices: () => messenger.office.pending,
    stop: () => stop(server, timer),
  }
}

function openFront(desk: Desk, settleDue: () => void, { merchant, faults }: WechatPayOptions): Front {
  return {
    desk,
    settleDue,
    check: doorkeeper(merchant),
    sign: platformSigner(merchant),
    signAsOther: platformSigner(merchant),
    faults,
    failures: [],
    spoilt: [],
    calls: {},
  }
}

async function listen(
  front: Front,
  { bank, transfers }: { bank: Bank; transfers: Transfers },
  options: WechatPayOptions,
): Promise<Server> {
  const { desk } = front
  const till = { book: desk.book, now: desk.now, merchant: options.merchant }
  const merchantName = options.merchantName ?? '熟人小店'
  const sheet = {
    merchantName,
    payable: (params: PaySheetParams, openid: string) => payable(till, params, openid),
    pay: bank.pay,
  }
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/sheet')) return serveSheet(sheet, request, response)
    if (request.url?.startsWith('/transfer-sheet'))
      return serveTransferSheet({ merchantName, ...transfers }, request, response)
    return serveApi(front, request, response)
  }
  const server = createServer((request, response) => {
    // Kept: node takes the socket off a request whose body was not read to its end.
    const { socket } = request
    const serving = serve(request, response)
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
