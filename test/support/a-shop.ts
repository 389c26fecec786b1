import { randomUUID } from 'node:crypto'
import { cloudbaseStore } from '../../cloudfunctions/adapters/cloudbase/store'
import { hmacIds } from '../../cloudfunctions/adapters/system/ids'
import { wechatPay } from '../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { serve } from '../../cloudfunctions/runtime/serve'
import { sweepMinutely } from '../../cloudfunctions/runtime/sweep'
import type { Order, Stock } from '../../cloudfunctions/shop/documents'
import { takeNotice } from '../../cloudfunctions/shop/payment/take-notice'
import type { Ports } from '../../cloudfunctions/shop/ports'
import { collections } from '../../config/collections'
import { Clock } from '../../emulator/clock'
import { type Cloudbase, startCloudbase } from '../../emulator/cloudbase/start'
import { Faults } from '../../emulator/faults'
import type { NoticeTwist } from '../../emulator/wechat-pay/notices/messenger'
import type { WechatPayPlatform } from '../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../emulator/wechat-pay/start-wechat-pay'
import type { EndpointName, Input, Reply } from '../../types/api'
import { aShopDocument } from './documents'
import { payConfig, payKeys } from './pay-keys'

/** A whole shop for a test: the real use cases and adapters on both emulators, with a clock and faults of its own. */
export interface AShop {
  ports: Ports
  cloudbase: Cloudbase
  wechat: WechatPayPlatform
  clock: Clock
  faults: Faults
  call<N extends EndpointName>(name: N, input: Input<N>, openid?: string): Promise<Reply<N>>
  /** As `call`, for what must go well: the answer itself. */
  ask<N extends EndpointName>(name: N, input: Input<N>, openid?: string): Promise<AnswerOf<N>>
  /** Moves the clock on and lets cron do one round. */
  pass(ms: number): Promise<void>
  sweep(): Promise<void>
  /** The payer confirms on the sheet. No notice is delivered by that. */
  payUp(params: { package: string }, openid: string): void
  /** Takes WeChat's notice of a payment or refund, once, as the function would. */
  notify(
    of: { outTradeNo: string } | { outRefundNo: string },
    twist?: NoticeTwist,
  ): ReturnType<typeof takeNotice>
  order(number: string): Promise<Order>
  stock(skuId: string): Promise<Stock>
  stop(): Promise<void>
}

type AnswerOf<N extends EndpointName> = Extract<Reply<N>, { ok: true }>['value']

const SECRET = 'an order number secret for tests, 40 chars'

function portsOf(wechat: WechatPayPlatform, clock: Clock): Ports {
  return {
    store: cloudbaseStore(),
    pay: wechatPay({ ...payConfig(wechat.origin), timeoutMs: 2_000 }),
    ids: hmacIds(SECRET),
    clock: { now: clock.now },
  }
}

async function found<T>(what: string, document: Promise<T | undefined>): Promise<T> {
  const there = await document
  if (!there) throw new Error(`${what} is not there`)
  return there
}

/** Opens an empty shop with its settings; `test/support/goods.ts` fills it. */
export async function openShop(): Promise<AShop> {
  const clock = new Clock()
  const faults = new Faults()
  const cloudbase = await startCloudbase({ collections, faults, clock })
  Object.assign(process.env, cloudbase.env())
  const wechat = await startWechatPay({ merchant: payKeys(), clock, faults, refundAfterMs: 'never' })
  const ports = portsOf(wechat, clock)
  await ports.store.add('shop', aShopDocument())

  const call: AShop['call'] = async (name, input, openid = 'buyer-1') =>
    (await serve(ports, { name, input, openid, requestId: 'test' })) as Reply<typeof name>
  return {
    ports,
    cloudbase,
    wechat,
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
      await sweepMinutely(ports)
    },
    sweep: () => sweepMinutely(ports),
    payUp(params, openid) {
      const paid = wechat.pay(params.package.replace('prepay_id=', ''), { openid })
      if (!paid.ok) throw new Error(`the payer was refused: ${paid.error}`)
    },
    notify: (of, twist) => takeNotice(ports, wechat.makeNotice(of, twist)),
    order: number => found(`order ${number}`, ports.store.get('orders', number)),
    stock: skuId => found(`stock ${skuId}`, ports.store.get('stocks', skuId)),
    async stop() {
      await wechat.stop()
      await cloudbase.stop()
    },
  }
}

/** A request id as a phone makes one. */
export const aRequestId = (): string => randomUUID()
