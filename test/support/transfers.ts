import { refuse } from '../../emulator/wechat-pay/model'
import type { NoticeTwist } from '../../emulator/wechat-pay/notices/messenger'
import type { AShop } from './a-shop'
import { approved, asked, earns, identified, payoutAt } from './payouts'
import { sharer } from './sharing'

export const MINUTE_MS = 60_000

let people = 0

/** Somebody who may be paid and has earned so much. */
export async function earner(shop: AShop, earnedFen: number): Promise<string> {
  people += 1
  const he = await sharer(shop, `earner-${people}`, { name: '小满' })
  await earns(shop, he, earnedFen)
  await identified(shop, he)
  return he
}

/** A payout of so much that the owner has approved; WeChat has not heard. */
export async function toBePaid(shop: AShop, grossFen = 100_000): Promise<{ he: string; id: string }> {
  const he = await earner(shop, grossFen)
  const id = await asked(shop, he, grossFen)
  await approved(shop, id)
  return { he, id }
}

/** The same, which WeChat has taken and which waits for the distributor's word. */
export async function waiting(shop: AShop, grossFen?: number): Promise<{ he: string; id: string }> {
  const one = await toBePaid(shop, grossFen)
  await shop.sweep()
  const { state } = await payoutAt(shop, one.id)
  if (state !== 'waiting') throw new Error(`${one.id} is ${state}`)
  return one
}

/** Where transfers are: a shop of a test, or a simulated one. */
type AtWechat = Pick<AShop, 'wechat'>

/** The distributor confirms on WeChat's page; the money is on its way. */
export function confirmed({ wechat }: AtWechat, id: string): void {
  const transfer = wechat.transferOf(id)
  if (!transfer) throw new Error(`WeChat has no transfer ${id}`)
  const done = wechat.confirmTransfer(transfer.packageInfo, { openid: transfer.payeeId })
  if (!done.ok) throw new Error(`WeChat’s page refused ${id}: ${done.error}`)
}

/** The same, and the money has arrived. */
export function received(at: AtWechat, id: string): void {
  confirmed(at, id)
  at.wechat.settleTransfer(id)
}

/** WeChat's notice of how a transfer ended, or a twisted one, taken as the function takes it. */
export const heard = (shop: AShop, id: string, twist?: NoticeTwist): ReturnType<AShop['notify']> =>
  shop.notify({ outBillNo: id }, twist)

/** What WeChat answers when it does not take a transfer, by what the shop makes of it. */
export const WECHAT_REFUSES = {
  limit_reached: refuse(400, 'INVALID_REQUEST', '超出商户单日转账额度，请核实产品设置是否准确'),
  name_differs: refuse(400, 'INVALID_REQUEST', '用户姓名与收款微信实名不一致'),
  account_unfit: refuse(400, 'INVALID_REQUEST', '用户账户收款受限，请联系用户处理'),
  refused: refuse(403, 'NO_AUTH', '商户号没有使用该产品的权限'),
} as const
