import { randomUUID } from 'node:crypto'
import { cloudbaseStore } from '../../cloudfunctions/adapters/cloudbase/store'
import { hmacIds } from '../../cloudfunctions/adapters/system/ids'
import { wechat as wechatApis } from '../../cloudfunctions/adapters/wechat/wechat'
import { wechatPay } from '../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { wechatTransfers } from '../../cloudfunctions/adapters/wechat-pay/wechat-transfers'
import { serve } from '../../cloudfunctions/runtime/serve'
import { sweepMinutely, sweepPayouts } from '../../cloudfunctions/runtime/sweep'
import type { Order, Stock } from '../../cloudfunctions/shop/documents'
import { takeNotice } from '../../cloudfunctions/shop/payment/take-notice'
import type { Ports } from '../../cloudfunctions/shop/ports'
import { collections } from '../../config/collections'
import { Clock } from '../../emulator/clock'
import { type Cloudbase, startCloudbase } from '../../emulator/cloudbase/start'
import { Faults } from '../../emulator/faults'
import { templateRecords } from '../../emulator/stage/templates'
import type { WechatPlatform } from '../../emulator/wechat/platform'
import { startWechat } from '../../emulator/wechat/start-wechat'
import type { NoticeOf, NoticeTwist } from '../../emulator/wechat-pay/notices/messenger'
import type { WechatPayPlatform } from '../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../emulator/wechat-pay/start-wechat-pay'
import type { EndpointName, Input, Reply } from '../../types/api'
import { aShopDocument } from './documents'
import { payConfig, payKeys } from './pay-keys'
import { keysCalled, vaultWith } from './vault'
import { APP_SECRET, wechatConfig } from './wechat-config'

/** A whole shop for a test: the real use cases and adapters on both emulators, with a clock and faults of its own. */
export interface AShop {
  ports: Ports
  cloudbase: Cloudbase
  /** WeChat Pay. */
  wechat: WechatPayPlatform
  /** WeChat's open APIs. */
  wx: WechatPlatform
  clock: Clock
  faults: Faults
  call<N extends EndpointName>(name: N, input: Input<N>, openid?: string): Promise<Reply<N>>
  /** As `call`, for what must go well: the answer itself. */
  ask<N extends EndpointName>(name: N, input: Input<N>, openid?: string): Promise<AnswerOf<N>>
  /** Moves the clock on and lets the timers do one round: cron, then payouts. */
  pass(ms: number): Promise<void>
  sweep(): Promise<void>
  /** The payer confirms on the sheet. No notice is delivered by that. */
  payUp(params: { package: string }, openid: string): void
  /** Takes WeChat's notice of a payment, refund or transfer, once, as the function would. */
  notify(of: NoticeOf, twist?: NoticeTwist): ReturnType<typeof takeNotice>
  order(number: string): Promise<Order>
  stock(skuId: string): Promise<Stock>
  stop(): Promise<void>
}

type AnswerOf<N extends EndpointName> = Extract<Reply<N>, { ok: true }>['value']

/** A busy machine draws a code in seconds: an answer that comes late is no failure of the shop. */
const PATIENCE_MS = 20_000
const SECRET = 'an order number secret for tests, 40 chars'

function portsOf(wechat: WechatPayPlatform, wx: WechatPlatform, clock: Clock): Ports {
  const merchant = { ...payConfig(wechat.origin), timeoutMs: PATIENCE_MS }
  return {
    store: cloudbaseStore(),
    pay: wechatPay(merchant),
    transfers: wechatTransfers(merchant),
    wx: wechatApis({ ...wechatConfig(wx.origin), timeoutMs: PATIENCE_MS }),
    ids: hmacIds(SECRET),
    vault: vaultWith(keysCalled('k1')),
    clock: { now: clock.now },
  }
}

async function found<T>(what: string, document: Promise<T | undefined>): Promise<T> {
  const there = await document
  if (!there) throw new Error(`${what} is not there`)
  return there
}

/** Opens a shop with its settings; empty, unless `dataDir` holds one that was stopped before. */
export async function openShop(kept: { dataDir?: string } = {}): Promise<AShop> {
  const clock = new Clock()
  const faults = new Faults()
  const cloudbase = await startCloudbase({ ...kept, collections, faults, clock })
  Object.assign(process.env, cloudbase.env())
  const wechat = await startWechatPay({
    ...{ merchant: payKeys(), clock, faults },
    ...{ refundAfterMs: 'never', transferAfterMs: 'never' },
  })
  const wx = await startWechat({
    appId: payKeys().appId,
    secret: APP_SECRET,
    payments: wechat.payments,
    templates: templateRecords,
    clock,
    faults,
  })
  const ports = portsOf(wechat, wx, clock)
  await ports.store.add('shop', aShopDocument())

  const call: AShop['call'] = async (name, input, openid = 'buyer-1') =>
    (await serve(ports, { name, input, openid, requestId: aRequestId() })) as Reply<typeof name>
  async function sweep() {
    await sweepMinutely(ports)
    await sweepPayouts(ports)
  }
  return {
    ports,
    cloudbase,
    wechat,
    wx,
    clock,
    faults,
    call,
    async ask(name, input, openid) {
      const reply = await call(name, input, openid)
      if (!reply.ok) throw new Error(`${name} refused: ${reply.error} ${reply.about ?? ''}`)
      return reply.value as AnswerOf<typeof name>
    },
    async pass(ms) {
      clock.skip(ms)
      await sweep()
    },
    sweep,
    payUp(params, openid) {
      const paid = wechat.pay(params.package.replace('prepay_id=', ''), { openid })
      if (!paid.ok) throw new Error(`the payer was refused: ${paid.error}`)
    },
    notify: (of, twist) => takeNotice(ports, wechat.makeNotice(of, twist)),
    order: number => found(`order ${number}`, ports.store.get('orders', number)),
    stock: skuId => found(`stock ${skuId}`, ports.store.get('stocks', skuId)),
    async stop() {
      await wx.stop()
      await wechat.stop()
      await cloudbase.stop()
    },
  }
}

/** A request id as a phone makes one. */
export const aRequestId = (): string => randomUUID()
