import type { OrderView } from '../../../types/api/order'
import { yuan } from '../../shared/money'
import { day, minutesLeft, moment } from '../../shared/time'
import type { Step } from '../../shared/ui/life-line'
import type { Confirming } from './use-confirming'

const DAY_MS = 86_400_000

/** The life of an order as a line: what is done, where it stands, what will come. `now` in epoch ms. While it is not known whether money came, nobody is told to pay. */
export function lifeLine(order: OrderView, now: number, confirming: Confirming = 'settled'): Step[] {
  if (order.state === 'closed') return closedLife(order, now)
  const steps = [
    placed(order, now),
    paid(order, now, confirming),
    shipped(order, now),
    received(order, now),
    completed(order, now),
  ]
  const at = steps.findIndex(({ stage }) => stage !== 'done')
  return steps.map((step, nth) => (nth === at ? { ...step, stage: 'now' } : step))
}

const step = (name: string, at: number | undefined, now: number, words: string, expected = ''): Step => ({
  name,
  stage: at === undefined ? 'to_come' : 'done',
  when: at === undefined ? expected : moment(at, now),
  words,
})

/** The moment of an event of the order's own record, when it has one. */
const eventAt = ({ events }: OrderView, event: string): number | undefined =>
  events.find(one => one.event === event)?.at

const placed = (order: OrderView, now: number): Step =>
  step(
    '下单',
    order.state === 'placing' ? undefined : order.placedAt,
    now,
    order.state === 'placing' ? '正在确认库存' : '',
  )

function paid(order: OrderView, now: number, confirming: Confirming): Step {
  if (order.paidAt !== undefined) return step('付款', order.paidAt, now, `微信支付 ${yuan(order.payableFen)}`)
  if (order.state === 'closing') return step('付款', undefined, now, '这一单正在关闭')
  if (confirming !== 'settled') return step('付款', undefined, now, confirmingWords[confirming])
  const left = minutesLeft(order.payBy, now)
  return step('付款', undefined, now, left ? `请在 ${left}内付款，过时自动关闭` : '付款时间已过，正在关闭')
}

const confirmingWords: Record<Exclude<Confirming, 'settled'>, string> = {
  asking: '正在和微信核对',
  unheard: '微信还没有说收到',
}

function shipped(order: OrderView, now: number): Step {
  const parcels = order.parcels.length
  if (order.shippedAt !== undefined) return step('发货', order.shippedAt, now, `${parcels || 1} 个包裹`)
  if (parcels > 0) return step('发货', undefined, now, `已发 ${parcels} 个包裹，还有没发的`)
  return step('发货', undefined, now, order.paidAt === undefined ? '' : '店家正在备货')
}

function received(order: OrderView, now: number): Step {
  const at = eventAt(order, 'receive')
  if (at !== undefined) return step('收货', at, now, '')
  if (order.state === 'received' || order.state === 'completed')
    return { name: '收货', stage: 'done', when: '', words: '' }
  const by = order.receiveBy
  return by === undefined
    ? step('收货', undefined, now, '')
    : step('收货', undefined, now, byItselfWords(by, now), `${day(by, now)}前`)
}

/** When it is taken for received, in words. */
function byItselfWords(by: number, now: number): string {
  const days = Math.floor((by - now) / DAY_MS)
  return days > 0 ? `${days} 天后自动收货` : '到时自动收货'
}

function completed(order: OrderView, now: number): Step {
  const at = eventAt(order, 'complete')
  if (at === undefined && order.state === 'completed')
    return { name: '完成', stage: 'done', when: '', words: '' }
  return step('完成', at, now, '')
}

/** The events that end an order early, of the shop's table in `cloudfunctions/shop/order/order.ts`. */
const endings = ['close', 'give_up', 'refund_all']

/** A closed order has a past and an end, nothing to come. */
function closedLife(order: OrderView, now: number): Step[] {
  const closedAt = endings.map(event => eventAt(order, event)).find(at => at !== undefined)
  const past = [step('下单', order.placedAt, now, ''), paid(order, now, 'settled'), shipped(order, now)]
  const end: Step = {
    name: '关闭',
    stage: 'done',
    when: closedAt === undefined ? '' : moment(closedAt, now),
    words: '',
  }
  return [...past.filter(({ stage }) => stage === 'done'), end]
}
