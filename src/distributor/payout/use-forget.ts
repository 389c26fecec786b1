import type { PayeeView } from '../../../types/api/payee'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

const question = {
  title: '删除收款人登记？',
  words: '姓名和身份证号从店里删掉，账上的佣金不变；下次提现要重新登记。',
  yes: '删除',
}

/** Has what is recorded of the distributor deleted, after a question. */
export const useForget = (onForgotten: (payee: PayeeView) => void) =>
  useAction(async () => {
    if (!(await sure(question))) return
    const reply = await call('payee.forget', {})
    if (reply.ok) onForgotten(reply.value)
    else say(errorWords[reply.error])
  })
