import { call } from '../../shared/call'
import { untilAnswered } from '../../shared/request-id'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** The parcel that goes back. */
export interface ParcelBack {
  carrier: string
  trackingNumber: string
}

const question = {
  title: '撤回这次申请？',
  words: '撤回以后，可以申请的时间里还能再申请。',
  yes: '撤回申请',
}

/** One after-sale of the buyer, and what the buyer may do. */
export function useAfterSale(number: string, id: string) {
  const { query, retry, reload, show } = useQuery('after_sale.show', { number, id })
  const withdraw = useAction(async () => {
    if (!(await sure(question))) return
    const reply = await untilAnswered(`withdraw:${id}`, requestId =>
      call('after_sale.withdraw', { requestId, number, id }),
    )
    if (reply.ok) return show(reply.value)
    say(errorWords[reply.error])
    await reload()
  })
  /** True once the shop knows of the parcel. */
  const sendBack = async (parcel: ParcelBack): Promise<boolean> => {
    // Another number is another wish.
    const reply = await untilAnswered(`send-back:${id}:${parcel.trackingNumber}`, requestId =>
      call('after_sale.send_back', { requestId, number, id, ...parcel }),
    )
    if (reply.ok) show(reply.value)
    else say(errorWords[reply.error])
    if (!reply.ok && reply.error === 'after_sale_moved') await reload()
    return reply.ok
  }
  return { query, retry, withdraw, sendBack }
}
