import { useState } from 'react'
import type { Input } from '../../../types/api'
import { type CallError, call } from '../../shared/call'
import { mayStand } from '../../shared/may-stand'
import { yuan } from '../../shared/money'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { useRequest } from '../../shared/use-request'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { useCredit } from './use-credit'

/** What lies over the page. */
export type Open = 'note' | 'reprice' | 'refund' | 'reassign' | undefined

type Price = Omit<Input<'seller_order.reprice'>, 'number'>
type Refund = Omit<Input<'refund.give'>, 'number' | 'requestId'>

/** One order, which sheet lies over it, and what its sheets ask for. */
export function useSellerOrder(number: string) {
  const { query, retry, reload, show } = useQuery('seller_order.show', { number })
  const [open, setOpen] = useState<Open>()
  const request = useRequest()

  const reprice = useAction(async (price: Price) => {
    const reply = await call('seller_order.reprice', { number, ...price })
    if (reply.ok) {
      show(reply.value)
      setOpen(undefined)
    } else {
      say(errorWords[reply.error])
      // The wish may have been written down before WeChat fell silent.
      if (reply.error === 'pay_unavailable') await reload()
    }
  })
  const refund = useAction(async (wish: Refund, refundFen: number) => {
    const question = { title: `退 ${yuan(refundFen)}？`, words: '钱原路退给买家，退了就收不回来。' }
    if (!(await sure({ ...question, yes: '退款' }))) return
    const reply = await call('refund.give', { requestId: request.idOf(wish), number, ...wish })
    request.heard(reply)
    if (reply.ok) setOpen(undefined)
    else say(refusedWords(reply.error))
    // Also when it is uncertain: if the money did go back, the order shows it before anything else is typed.
    if (reply.ok || reply.error !== 'offline') await reload()
  })
  /** Asks once more what is left to give back: others of the shop may have given some meanwhile. */
  const openRefund = useAction(async () => {
    const reply = await call('seller_order.show', { number })
    if (!reply.ok) return say(errorWords[reply.error])
    show(reply.value)
    if (reply.value.actions.includes('refund')) setOpen('refund')
  })
  const credit = useCredit(number, {
    onShow: show,
    onMoved: () => void reload(),
    onGiven: () => setOpen(undefined),
  })
  return { query, retry, reload, show, open, setOpen, openRefund, reprice, refund, credit }
}

const refusedWords = (error: CallError): string =>
  mayStand(error) ? `${errorWords[error]}。再点一次，不会退两遍` : errorWords[error]

export type SellerOrder = ReturnType<typeof useSellerOrder>
