import { useState } from 'react'
import type { PayoutView } from '../../../types/api/payout'
import { call } from '../../shared/call'
import { yuan } from '../../shared/money'
import { sure } from '../../shared/sure'
import { moment } from '../../shared/time'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { requestTransfer } from '../../shared/wx/request-transfer'
import { say } from '../../shared/wx/say'
import { useFollowing } from './use-following'

interface PayoutDeeds {
  payout: PayoutView
  /** Hears how it stands now. */
  onMoved: (payout: PayoutView) => void
}

/** What the distributor may do with a payout. Whatever WeChat's sheet says, only the shop knows how the payout stands. */
export function usePayoutDeeds({ payout, onMoved }: PayoutDeeds) {
  const [confirmed, setConfirmed] = useState(false)
  const [tooOld, setTooOld] = useState(false)
  const following = useFollowing({ payout, confirmed, onMoved })

  const look = async () => {
    const reply = await call('payout.show', { payoutId: payout.id })
    if (reply.ok) onMoved(reply.value)
    else say(errorWords[reply.error])
  }
  const withdraw = useAction(async () => {
    if (!(await sure(question(payout)))) return
    const reply = await call('payout.withdraw', { payoutId: payout.id })
    if (reply.ok) return onMoved(reply.value)
    say(errorWords[reply.error])
    await look()
  })
  const confirm = useAction(async () => {
    const ticket = await call('payout.ticket', { payoutId: payout.id })
    if (!ticket.ok) {
      say(errorWords[ticket.error])
      return look()
    }
    const said = await requestTransfer(ticket.value)
    setTooOld(said === 'too_old')
    if (said === 'ok') setConfirmed(true)
    else if (said !== 'too_old') say(notYet(payout))
    await look()
  })
  return { withdraw, confirm, confirmed, following, tooOld }
}

const question = ({ grossFen }: PayoutView) => ({
  title: '撤回这次提现？',
  words: `${yuan(grossFen)} 回到可提现，随时可以再提。`,
  yes: '撤回',
})

/** The sheet was closed, or could not be opened: nothing changed, and it can be confirmed again. */
const notYet = ({ confirmBy }: PayoutView): string =>
  confirmBy
    ? `还没有收款，钱没有变；${moment(confirmBy, Date.now())} 前都可以再确认`
    : '还没有收款，钱没有变，可以再确认'
