import type { OrderView } from '../../types/api/order'
import { routes } from '../routes'
import { beginPaying, beingPaid, endPaying } from './being-paid'
import { type CallError, call } from './call'
import { go } from './go'
import { yuan } from './money'
import { sure } from './sure'
import { errorWords } from './words'
import { type PaySaid, pay } from './wx/pay'

/** Answers of `payment.check` after which it is still unknown how the order stands. */
const uncertain = new Set<string>(['offline', 'busy', 'internal', 'pay_unavailable'])

/** So long the page of the sheet waits for that answer: the order's page goes on asking. */
const checkAtMostMs = 3000

/** While a sheet is open, or the app asks about one, coming back to the front begins nothing new. */
let underWay = false

/**
 * Pays an order: asks for the payment, opens the sheet, then has the server ask WeChat, whatever the sheet said.
 * Answers the sheet's word, or why there was no sheet. Killed half-way, the order is asked about at the next start.
 */
export async function payOrder(number: string): Promise<PaySaid | CallError> {
  underWay = true
  beginPaying(number)
  try {
    const started = await call('payment.start', { number })
    if (!started.ok) {
      if (!uncertain.has(started.error)) endPaying()
      return started.error
    }
    const said = await pay(started.value)
    await Promise.race([checkPayment(number), pause(checkAtMostMs)])
    return said
  } finally {
    underWay = false
  }
}

/** What there is to say about it; '' when it is paid, or the buyer left the sheet and knows. */
export function payWords(said: PaySaid | CallError): string {
  if (said === 'ok' || said === 'cancel') return ''
  return said === 'fail' ? '支付没有完成，没有扣钱' : errorWords[said]
}

const pause = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

/** Asks how it ended; forgets the order as soon as that is known. */
async function checkPayment(number: string): Promise<OrderView | undefined> {
  const reply = await call('payment.check', { number })
  if (reply.ok || !uncertain.has(reply.error)) endPaying()
  return reply.ok ? reply.value : undefined
}

/** The app comes to the front: an order that was being paid when it died is asked about, and the buyer is told. */
export async function resumePaying(): Promise<void> {
  const number = beingPaid()
  if (!number || underWay) return
  underWay = true
  try {
    const order = await checkPayment(number)
    const news = order && newsOf(order)
    if (news && (await sure({ ...news, no: '知道了' }))) await go(routes.order(number))
  } finally {
    underWay = false
  }
}

/** What there is to say about it; nothing while the server itself is deciding: the order page shows that. */
function newsOf({ state, payableFen }: OrderView) {
  if (state === 'unpaid') {
    return { title: '刚才那一单还没付款', words: '没有扣钱，商品还留着。', yes: '去看看' }
  }
  if (state === 'paid') {
    return { title: '刚才那一单付好了', words: `付了 ${yuan(payableFen)}，店家已经看到。`, yes: '看订单' }
  }
  return state === 'closed'
    ? { title: '刚才那一单已关闭', words: '去看看为什么。', yes: '看订单' }
    : undefined
}
