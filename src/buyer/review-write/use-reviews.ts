import { call } from '../../shared/call'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** What one says about one line. */
export interface Said {
  lineId: string
  /** 1 to 5. */
  stars: number
  words: string
}

/** The lines of an order, which of them are reviewed, and writing one. */
export function useReviews(number: string) {
  const order = useQuery('order.show', { number })
  const mine = useQuery('review.mine', { orderNumber: number })
  const write = async (said: Said): Promise<void> => {
    const reply = await call('review.write', { orderNumber: number, ...said })
    if (!reply.ok && reply.error !== 'already_reviewed') return say(errorWords[reply.error])
    say(reply.ok ? '评好了，谢谢' : errorWords[reply.error])
    const lineIds = mine.query.state === 'ready' ? mine.query.value.lineIds : []
    mine.show({ lineIds: [...lineIds, said.lineId] })
  }
  const retry = () => {
    order.retry()
    mine.retry()
  }
  return { order: order.query, mine: mine.query, retry, write }
}
