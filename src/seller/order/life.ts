import type { DoneBy, SellerOrderView } from '../../../types/api/seller-order'
import { moment } from '../../shared/time'
import type { Step } from '../../shared/ui/life-line'

/** The events that a person wants to read, of those that the order remembers. */
const names: Record<string, string> = {
  place: '下单',
  pay: '付款',
  reprice: '改价',
  give_up: '没有下成',
  close: '关闭',
  retake: '付款晚到，恢复',
  late_money_refunded: '付款晚到，退回',
  ship: '发货',
  correct_parcel: '改单号',
  receive: '收货',
  complete: '完成',
  refund: '退款',
  refund_all: '全部退完',
}

/** Who did it, as one says it in the shop; a member of staff who has left has no name any more. */
export function whoWords({ who, name }: DoneBy): string {
  if (who === 'buyer') return '买家'
  return who === 'shop' ? '自动' : (name ?? '店员')
}

/** What has happened to the order and by whom, each under a name of its own: a second refund is the second one. */
export function orderLife({ events }: Pick<SellerOrderView, 'events'>, now: number): Step[] {
  const times = new Map<string, number>()
  return events.flatMap(({ event, at, by }) => {
    const name = names[event]
    if (!name) return []
    const nth = (times.get(name) ?? 0) + 1
    times.set(name, nth)
    return {
      name: nth === 1 ? name : `${name}（${nth}）`,
      stage: 'done' as const,
      when: moment(at, now),
      words: whoWords(by),
    }
  })
}
