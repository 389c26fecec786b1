import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OrderAction, OrderView } from '../../../types/api/order'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { go } from '../../shared/go'
import { payOrder } from '../../shared/pay-order'
import { untilAnswered } from '../../shared/request-id'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { receiveGoods } from './receive-goods'

const asksAtMost = 6
const askAgainMs = 1500

/** One order and what its buyer may do. `outcome` is what the pay sheet said before the page was opened. */
export function useOrder(numberOrTradeNo: string, outcome: string) {
  const { query, retry, reload, show } = useQuery('order.show', { number: numberOrTradeNo })
  const [sheetSaid, setSheetSaid] = useState(outcome)
  const order = query.state === 'ready' ? query.value : undefined
  const confirming = useConfirming(order, sheetSaid, show)

  const act = useAction(async (action: OrderAction) => {
    if (!order) return
    if (action === 'ask_after_sale') return void Taro.navigateTo({ url: routes.askAfterSale(order.number) })
    if (action === 'pay') setSheetSaid(await payAgain(order.number))
    else if (action === 'receive') await receiveGoods(order)
    else if (await sure(questions[action])) await change(action, order.number)
    await reload()
  })
  const justPaid = !confirming && sheetSaid === 'ok' && order?.state === 'paid'
  return { query, retry, confirming, justPaid, act }
}

async function change(action: keyof typeof questions, number: string): Promise<void> {
  if (action === 'cancel_paid') return cancelPaid(number)
  const reply = await call('order.cancel', { number })
  if (!reply.ok) say(errorWords[reply.error])
}

/** One wish for the whole order; its page tells how it goes on. */
async function cancelPaid(number: string): Promise<void> {
  const reply = await untilAnswered(`cancel-paid:${number}`, requestId =>
    call('after_sale.cancel_order', { requestId, number }),
  )
  if (reply.ok) await go(routes.afterSale(number, reply.value.id))
  else say(errorWords[reply.error])
}

const questions = {
  cancel_paid: {
    title: '取消这一单？',
    words: '店家同意后，钱原路退回付款的地方。',
    yes: '取消并退款',
  },
  cancel: { title: '取消这一单？', words: '商品会放回货架，没有扣钱。', yes: '取消订单' },
}

/** The sheet's word, said aloud when it is not good news. */
async function payAgain(number: string): Promise<string> {
  const said = await payOrder(number)
  if (said === 'fail') say('支付没有完成，没有扣钱')
  else if (said !== 'ok' && said !== 'cancel') say(errorWords[said])
  return said
}

/**
 * While the server has not decided yet (placing, closing), or the sheet said paid and the money is not there yet, asks
 * again a few times. Answers whether it still does.
 */
function useConfirming(
  order: OrderView | undefined,
  sheetSaid: string,
  show: (order: OrderView) => void,
): boolean {
  const [asked, setAsked] = useState(0)
  const waiting = order !== undefined && isUndecided(order, sheetSaid) && asked < asksAtMost

  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(async () => {
      const { number, state } = order
      const reply = await call(state === 'unpaid' ? 'payment.check' : 'order.show', { number })
      if (reply.ok) show(reply.value)
      setAsked(times => times + 1)
    }, askAgainMs)
    return () => clearTimeout(timer)
  }, [waiting, order, show])
  return waiting
}

const isUndecided = ({ state }: OrderView, sheetSaid: string): boolean =>
  state === 'placing' || state === 'closing' || (state === 'unpaid' && sheetSaid === 'ok')
