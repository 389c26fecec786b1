import type { OrderAction } from '../../../types/api/order'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { go } from '../../shared/go'
import { payOrder, payWords } from '../../shared/pay-order'
import { untilAnswered } from '../../shared/request-id'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { askToTellRefund } from '../../shared/wx/subscribe'
import { receiveGoods } from './receive-goods'
import { useConfirming } from './use-confirming'

/** One order and what its buyer may do. `outcome` is what the pay sheet said before the page was opened. */
export function useOrder(numberOrTradeNo: string, outcome: string) {
  const { query, retry, reload, show } = useQuery('order.show', { number: numberOrTradeNo })
  const order = query.state === 'ready' ? query.value : undefined
  const { confirming, sheetSaid, heard, askAgain } = useConfirming(order, outcome, show)

  const act = useAction(async (action: OrderAction) => {
    if (!order) return
    if (action === 'ask_after_sale') return void go(routes.askAfterSale(order.number))
    if (action === 'pay') heard(await payAgain(order.number))
    else if (action === 'receive') await receiveGoods(order)
    else if (action === 'cancel_paid') await cancelPaid(order.number)
    else if (await sure(questions.cancel)) await cancel(order.number)
    await reload()
  })
  const justPaid = sheetSaid === 'ok' && order?.state === 'paid'
  return { query, retry, confirming, askAgain, justPaid, act }
}

async function cancel(number: string): Promise<void> {
  const reply = await call('order.cancel', { number })
  if (!reply.ok) say(errorWords[reply.error])
}

/** WeChat's question of each order that is being cancelled, by its number. */
const toldOf = new Map<string, Promise<void>>()

/** One wish for the whole order; its page tells how it goes on. */
async function cancelPaid(number: string): Promise<void> {
  let telling = Promise.resolve()
  const onYes = () => {
    // Once: one agreement is good for one message, and a failed try has been asked for already.
    telling = toldOf.get(number) ?? askToTellRefund()
    toldOf.set(number, telling)
  }
  if (!(await sure({ ...questions.cancelPaid, onYes }))) return
  const reply = await untilAnswered(`cancel-paid:${number}`, requestId =>
    call('after_sale.cancel_order', { requestId, number }),
  )
  if (!reply.ok) return say(errorWords[reply.error])
  await telling
  await go(routes.afterSale(number, reply.value.id))
}

const questions = {
  cancelPaid: {
    title: '取消这一单？',
    words: '店家同意后，钱原路退回付款的地方。',
    yes: '取消并退款',
  },
  cancel: { title: '取消这一单？', words: '商品会放回货架，没有扣钱。', yes: '取消订单' },
}

/** The sheet's word, said aloud when it is not good news. */
async function payAgain(number: string): Promise<string> {
  const said = await payOrder(number)
  const words = payWords(said)
  if (words) say(words)
  return said
}
