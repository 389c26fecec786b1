import { takeNotice } from '../../cloudfunctions/shop/payment/take-notice'
import type { Transfer } from '../../cloudfunctions/shop/transfer-port'
import { ok } from '../../types/result'
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

/** WeChat's notice of a transfer, taken as the function takes it once it is opened. */
export function heard(
  { ports, desk }: AShop,
  id: string,
  said: Partial<Transfer> = {},
  mchId = ports.pay.mchId,
): ReturnType<typeof takeNotice> {
  const transfer = { ...desk.said(id), ...said }
  const notice = { kind: 'transfer', noticeId: `notice of ${id}`, transfer, mchId } as const
  const pay = { ...ports.pay, openNotice: () => ok(notice) }
  return takeNotice({ ...ports, pay }, { headers: {}, body: Buffer.from('') })
}
