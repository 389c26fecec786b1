import type { WechatConfig } from '../../../cloudfunctions/adapters/wechat/config'
import { wechat } from '../../../cloudfunctions/adapters/wechat/wechat'
import type { Wx, WxShipping } from '../../../cloudfunctions/shop/wx-port'
import { Clock } from '../../../emulator/clock'
import { Faults } from '../../../emulator/faults'
import { templateRecords } from '../../../emulator/stage/templates'
import type { WechatOptions, WechatPlatform } from '../../../emulator/wechat/platform'
import { startWechat } from '../../../emulator/wechat/start-wechat'
import type { PaymentRecord } from '../../../emulator/wechat-pay/payments'
import { payKeys } from '../../support/pay-keys'
import { APP_SECRET, wechatConfig } from '../../support/wechat-config'

/** The real adapter before the real platform, and payments as WeChat Pay would know them. */
export interface WxScene {
  platform: WechatPlatform
  wx: Wx
  clock: Clock
  faults: Faults
  payments: PaymentRecord[]
  stop(): Promise<void>
}

export const TRANSACTION = '420000000000000000000000000001'
export const PAYER = 'oPayer0000000000000000000001'

const aPayment = (): PaymentRecord => ({
  transactionId: TRANSACTION,
  outTradeNo: 'ORDERNUMBER00001',
  mchId: payKeys().mchId,
  description: '青坡小铺：脐橙 等 2 件',
  payerId: PAYER,
  totalFen: 7180,
  refundedFen: 0,
  paidAt: Date.now(),
})

export async function wxScene(
  options: Partial<WechatOptions> = {},
  config: Partial<WechatConfig> = {},
): Promise<WxScene> {
  const clock = options.clock ?? new Clock()
  const faults = new Faults()
  const payments = [aPayment()]
  const platform = await startWechat({
    appId: payKeys().appId,
    secret: APP_SECRET,
    templates: templateRecords,
    payments: {
      byTransaction: id => payments.find(({ transactionId }) => transactionId === id),
      byTradeNo: number => payments.find(({ outTradeNo }) => outTradeNo === number),
    },
    clock,
    faults,
    ...options,
  })
  const wx = wechat({ ...wechatConfig(platform.origin), ...config })
  return { platform, wx, clock, faults, payments, stop: platform.stop }
}

const NOON = Date.UTC(2026, 2, 2, 4)

/** One parcel of 顺丰 with everything in it, uploaded at noon in Beijing and `atMs` later. */
export const aShipping = (overrides: Partial<WxShipping> = {}, afterMs = 0): WxShipping => ({
  transactionId: TRANSACTION,
  payerId: PAYER,
  mode: 'unified',
  allShipped: true,
  parcels: [aParcel('SF1234567890123')],
  at: NOON + afterMs,
  ...overrides,
})

export const aParcel = (trackingNumber: string, carrierId = 'SF') => ({
  carrierId,
  trackingNumber,
  goods: '脐橙 5 斤 ×1',
  receiverPhone: '13800002046',
})

/** A call by hand, to say what the adapter never would. */
export async function rawCall(
  { platform }: Pick<WxScene, 'platform'>,
  path: string,
  body: unknown,
): Promise<{ errcode: number } & Record<string, unknown>> {
  const post = (target: string, sent: unknown) =>
    fetch(`${platform.origin}${target}`, { method: 'POST', body: JSON.stringify(sent) })
  const asked = { grant_type: 'client_credential', appid: payKeys().appId, secret: APP_SECRET }
  const { access_token } = (await (await post('/cgi-bin/stable_token', asked)).json()) as {
    access_token: string
  }
  return (await (await post(`${path}?access_token=${access_token}`, body)).json()) as { errcode: number }
}
