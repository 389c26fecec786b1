import type { AfterSaleCard, AfterSaleState } from '../../../types/api/after-sale-views'
import { lasting, moment } from '../time'

/** Who looks: a buyer wants to know the day, who works in the shop the time that is left. */
export type Side = 'buyer' | 'seller'

type Waiting = Extract<AfterSaleState, 'asked' | 'agreed_return' | 'sent_back'>

const buyerWords: Record<Waiting, (by: string) => string> = {
  asked: by => `店家最晚${by}答复，到时自动同意`,
  agreed_return: by => `请在${by}前寄回，过时自动关闭`,
  sent_back: by => `店家最晚${by}确认收到，到时自动退款`,
}
const sellerWords: Record<Waiting, (left: string) => string> = {
  asked: left => `还剩 ${left}，到时自动同意`,
  agreed_return: left => `买家还有 ${left}寄回，到时自动关闭`,
  sent_back: left => `还剩 ${left}，到时自动退款`,
}
const restWords: Partial<Record<AfterSaleState, string>> = {
  refunding: '钱原路退回，一般 1–3 天到账',
  held_up: '微信还没有退成，店家已经知道，正在处理',
}
const noAddressWords: Record<Side, string> = {
  buyer: '店家填好退货地址后，这里就能看到',
  seller: '还没有退货地址，买家没法寄',
}

const isWaiting = (state: AfterSaleState): state is Waiting => state in buyerWords

/** When it goes on by itself and how, in words; empty where nothing is awaited. */
export function deadline(
  { state, dueAt }: Pick<AfterSaleCard, 'state' | 'dueAt'>,
  now: number,
  side: Side,
): string {
  if (!isWaiting(state)) return restWords[state] ?? ''
  if (dueAt === undefined) return state === 'agreed_return' ? noAddressWords[side] : ''
  return side === 'buyer'
    ? buyerWords[state](spaced(moment(dueAt, now)))
    : sellerWords[state](lasting(dueAt - now))
}

/** A figure stands off from the words before it. */
const spaced = (when: string): string => (/^\d/.test(when) ? ` ${when} ` : `${when} `)
