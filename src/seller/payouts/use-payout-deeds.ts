import type { PayoutCard } from '../../../types/api/payout'
import { call } from '../../shared/call'
import { yuan } from '../../shared/money'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** Asked before money is asked back from WeChat. */
const callingOff = ({ state, distributor: { name }, netFen }: PayoutCard) => ({
  title: `叫停给${name}的 ${yuan(netFen)}？`,
  words:
    state === 'approved'
      ? '先问过微信：没有转出去，钱就回到本人的可提现，可以再提；要是这会儿刚好转出去、本人也确认了，就照样付。'
      : '本人还没有确认，微信多半会退回来；要是这会儿刚好确认了，就照样付出去。退回来的钱回到本人的可提现。',
  yes: '叫停',
})

/** What the owner does about one payout. `onMoved` hears that something is otherwise now. */
export function usePayoutDeeds(onMoved: () => Promise<void>) {
  const refuse = useAction(async ({ id }: PayoutCard, words: string) => {
    const reply = await call('payout.refuse', { payoutId: id, words })
    say(reply.ok ? '没有同意，原因会让本人看到' : errorWords[reply.error])
    // Without an answer the words that were typed stay, to be sent once more.
    if (reply.ok || reply.error !== 'offline') await onMoved()
  })
  const retry = async ({ id }: PayoutCard) => {
    const reply = await call('payout.retry', { payoutId: id })
    say(reply.ok ? '一分钟里再交给微信一次' : errorWords[reply.error])
    if (reply.ok || reply.error !== 'offline') await onMoved()
  }
  const callOff = async (payout: PayoutCard) => {
    if (!(await sure(callingOff(payout)))) return
    const reply = await call('payout.call_off', { payoutId: payout.id })
    say(reply.ok ? '叫停了，等微信回话，一般几分钟' : errorWords[reply.error])
    if (reply.ok || reply.error !== 'offline') await onMoved()
  }
  return { refuse, retry, callOff }
}
