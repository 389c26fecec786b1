import type { AttentionView } from '../../../types/api/attention'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { itemWords } from './item-words'

/** All that waits for a person, and what the owner may do about it at once. */
export function useAttention() {
  const { query, retry, reload } = useQuery('attention.list', {})
  const act = async (item: AttentionView) => {
    if (item.kind === 'refund') await retryRefund(item.id)
    else if (!(await resolve(item))) return
    await reload()
  }
  return { query, retry, act }
}

/** Under the refund's own number: WeChat never pays it out twice. */
async function retryRefund(refundId: string): Promise<void> {
  const reply = await call('refund.retry', { refundId })
  if (!reply.ok) return say(errorWords[reply.error])
  say(reply.value.state === 'attention' ? '还是没退成，原因没有变' : '又退了一次，等微信办好')
}

async function resolve(item: AttentionView): Promise<boolean> {
  const question = { title: itemWords(item).title, words: '看过、也处理好了？从这里拿掉，记录还留着。' }
  if (!(await sure({ ...question, yes: '看过了' }))) return false
  const reply = await call('attention.resolve', { incidentId: item.id })
  if (!reply.ok) say(errorWords[reply.error])
  return true
}
