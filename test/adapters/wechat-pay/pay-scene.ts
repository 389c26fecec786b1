import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WechatPayConfig } from '../../../cloudfunctions/adapters/wechat-pay/config'
import { wechatPay } from '../../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { wechatTransfers } from '../../../cloudfunctions/adapters/wechat-pay/wechat-transfers'
import type { Pay, RawPost } from '../../../cloudfunctions/shop/pay-port'
import type { Transfers } from '../../../cloudfunctions/shop/transfer-port'
import { Clock } from '../../../emulator/clock'
import { Faults } from '../../../emulator/faults'
import type { WechatPayOptions, WechatPayPlatform } from '../../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../../emulator/wechat-pay/start-wechat-pay'
import { fen } from '../../../types/fen'
import { payConfig, payKeys } from '../../support/pay-keys'

/** The real adapter before the real platform, and a door where notices arrive. */
export interface PayScene {
  platform: WechatPayPlatform
  pay: Pay
  transfers: Transfers
  clock: Clock
  faults: Faults
  /** Posts that came to the shop, in order. */
  posts: RawPost[]
  /** Status that the shop answers, one per post; 200 when empty. */
  answers: number[]
  stop(): Promise<void>
}

export async function payScene(
  options: Partial<WechatPayOptions> = {},
  config: Partial<WechatPayConfig> = {},
): Promise<PayScene> {
  const clock = options.clock ?? new Clock()
  const faults = new Faults()
  const shop = await openShop()
  const platform = await startWechatPay({ merchant: payKeys(), clock, faults, ...options })
  const agreed = { ...payConfig(platform.origin, shop.origin), ...config }
  const [pay, transfers] = [wechatPay(agreed), wechatTransfers(agreed)]
  const stop = async () => {
    await platform.stop()
    await shop.stop()
  }
  return { platform, pay, transfers, clock, faults, posts: shop.posts, answers: shop.answers, stop }
}

export const ORDER = {
  outTradeNo: '7F3K9Q2M5T8W1X4Z',
  description: '青坡小铺 · 手工红糖 500g 等 2 件 🍯',
  totalFen: fen(12_80),
  payerId: 'oBuyer-1',
}

/** The order prepaid for 15 minutes. */
export async function prepaid({ pay, clock }: PayScene, order: Partial<typeof ORDER> = {}): Promise<string> {
  const asked = await pay.prepay({ ...ORDER, ...order, expireAt: clock.now() + 15 * 60_000 })
  if (!asked.ok) throw new Error(asked.error)
  return asked.value.prepayId
}

/** The order prepaid and paid by its buyer. */
export async function paid(scene: PayScene, order: Partial<typeof ORDER> = {}): Promise<string> {
  const prepayId = await prepaid(scene, order)
  const done = scene.platform.pay(scene.pay.sign(prepayId), { openid: order.payerId ?? ORDER.payerId })
  if (!done.ok) throw new Error(done.error)
  return done.value.transactionId
}

async function openShop() {
  const posts: RawPost[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    posts.push({ headers, body: Buffer.concat(chunks) })
    response.writeHead(answers.shift() ?? 200).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { posts, answers, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}
