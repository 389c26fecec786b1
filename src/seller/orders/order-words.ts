import type { OrderState } from '../../../types/api/order'
import type { SellerOrderCard } from '../../../types/api/seller-order'
import { lasting } from '../../shared/time'

/** How an order stands, as the shop says it. */
export const sellerStateWords: Record<OrderState, string> = {
  placing: '下单中',
  unpaid: '待付款',
  closing: '正在关闭',
  paid: '待发货',
  shipped: '已发货',
  received: '已收货',
  completed: '已完成',
  closed: '已关闭',
}

/** How it stands and, while somebody waits for it, for how long: `待发货，等了 14 小时`. `now` in epoch ms. */
export function standingWords({ state, paidAt }: SellerOrderCard, now: number): string {
  const waits = state === 'paid' && paidAt !== undefined ? `，等了 ${lasting(now - paidAt)}` : ''
  return `${sellerStateWords[state]}${waits}`
}

const longWaitMs = 24 * 3_600_000

/** Whether it has waited so long to be shipped that it should catch the eye. `now` in epoch ms. */
export const waitsLong = ({ state, paidAt }: SellerOrderCard, now: number): boolean =>
  state === 'paid' && paidAt !== undefined && now - paidAt >= longWaitMs

/** Who gets it, in one line that tells two of the same name apart: `王阿姨 · 杭州市 · 尾号 2046`. */
export const receiverWords = ({ receiver: { name, city, phoneTail } }: SellerOrderCard): string =>
  [name, city, `尾号 ${phoneTail}`].filter(Boolean).join(' · ')
