import type { Result } from '../../types/result'
import type { Clock } from '../clock'
import type { Faults } from '../faults'
import type { Payments } from '../wechat-pay/payments'
import type { ApiFailure } from './api/serve-api'
import type { ConfirmKey, ConfirmRefusal } from './confirm/confirm'
import type { MessageRecord, ShippingRecord, TemplateRecord } from './model'

export interface WechatOptions {
  appId: string
  /** The mini program's AppSecret. */
  secret: string
  /** The payments that WeChat Pay knows of. */
  payments: Payments
  /** The shop's message templates; none by default. */
  templates?: readonly TemplateRecord[]
  /** Pages of the released version: a code to any other is refused. Absent = every page is. */
  releasedPages?: readonly string[]
  /** 0 (the default) = any free port. */
  port?: number
  /** The emulated time; the machine's by default. */
  clock?: Clock
  faults?: Faults
  /** Keeps shippings, agreements and messages over a restart. Tokens are issued anew. */
  dataDir?: string
}

/** WeChat, seen from the test, the stage and the buyer's phone. */
export interface WechatPlatform {
  readonly origin: string
  /** API calls seen, by path. */
  readonly calls: Record<string, number>
  /** Messages that arrived, oldest first. */
  readonly messages: readonly MessageRecord[]
  /** What befalls the next call of this path (or of any); may be called several times. */
  failNext(failure: ApiFailure, path?: string): void
  /** Every token is refused from now on; a new one is issued on asking. */
  expireTokens(): void
  shippingOf(transactionId: string): ShippingRecord | undefined
  /** WeChat's number for the payment's state: 1 to ship, 2 shipped, 3 received, 4 done, 5 refunded. */
  orderStateOf(transactionId: string): number
  /** A person agrees to one more message of a template. */
  accept(openid: string, templateId: string): void
  /** The buyer confirms receipt in WeChat. */
  confirm(key: ConfirmKey, openid: string): Result<true, ConfirmRefusal>
  stop(): Promise<void>
}
