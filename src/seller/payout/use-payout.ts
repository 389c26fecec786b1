import { useState } from 'react'
import type { PayoutCard } from '../../../types/api/payout'
import { call } from '../../shared/call'
import { yuan } from '../../shared/money'
import { sure } from '../../shared/sure'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { usePayoutDeeds } from '../payouts/use-payout-deeds'

/** Asked before money leaves. */
const approving = ({ distributor: { name }, netFen }: PayoutCard) => ({
  title: `同意付给${name} ${yuan(netFen)}？`,
  words: '从商户号的余额付出；本人要在微信里确认，24 小时没有确认就退回。',
  yes: '同意',
})

/** One payout, and what the owner decides about it. */
export function usePayout(payoutId: string) {
  const { query, retry: askAgain, reload } = useQuery('payout.detail', { payoutId })
  const [isRefusing, setIsRefusing] = useState(false)
  const begin = () => {
    setIsRefusing(false)
    return reload()
  }
  const approve = useAction(async (payout: PayoutCard) => {
    if (!(await sure(approving(payout)))) return
    const reply = await call('payout.approve', { payoutIds: [payout.id] })
    const refused = reply.ok ? reply.value.done[0]?.refused : reply.error
    say(refused ? errorWords[refused] : '同意了，一分钟里交给微信')
    if (refused !== 'offline') await begin()
  })
  return { query, askAgain, approve, isRefusing, setIsRefusing, ...usePayoutDeeds(begin) }
}
