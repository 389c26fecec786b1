import { useState } from 'react'
import type { Input } from '../../../types/api'
import { type CallError, type CallReply, call } from '../../shared/call'
import { untilAnswered } from '../../shared/request-id'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** Which sheet is open. */
export type Deed = 'agree' | 'refuse' | 'receive'

type Step = 'after_sale.agree' | 'after_sale.refuse' | 'after_sale.receive_back'
type Told<N extends Step> = Omit<Input<N>, 'requestId' | 'number' | 'id'>

/** One after-sale for staff, and what they may do with it. */
export function useSellerAfterSale(number: string, id: string) {
  const { query, retry, reload, show } = useQuery('after_sale.detail', { number, id })
  const [open, setOpen] = useState<Deed>()
  const [refused, setRefused] = useState<CallError>()

  const turnTo = (deed: Deed | undefined) => {
    setRefused(undefined)
    setOpen(deed)
  }
  /** A refusal stays on the sheet; that somebody else was first is told, and shown as it now is. */
  const settle = async (reply: CallReply<Step>) => {
    if (reply.ok) show(reply.value)
    else if (reply.error === 'after_sale_moved') {
      say(errorWords[reply.error])
      await reload()
    } else return setRefused(reply.error)
    turnTo(undefined)
  }
  const agree = async (told: Told<'after_sale.agree'>) =>
    settle(
      await untilAnswered(
        `agree:${id}`,
        requestId => call('after_sale.agree', { requestId, number, id, ...told }),
        told,
      ),
    )
  const refuse = async (told: Told<'after_sale.refuse'>) =>
    settle(
      await untilAnswered(
        `refuse:${id}`,
        requestId => call('after_sale.refuse', { requestId, number, id, ...told }),
        told,
      ),
    )
  const receive = async (told: Told<'after_sale.receive_back'>) =>
    settle(
      await untilAnswered(
        `receive-back:${id}`,
        requestId => call('after_sale.receive_back', { requestId, number, id, ...told }),
        told,
      ),
    )
  return { query, retry, open, turnTo, refused, agree, refuse, receive }
}
