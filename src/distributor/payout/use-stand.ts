import { useCallback, useEffect, useRef, useState } from 'react'
import type { PayoutState, PayoutView } from '../../../types/api/payout'
import { call } from '../../shared/call'
import { useQuery } from '../../shared/use-query'
import { say } from '../../shared/wx/say'
import { payoutStands } from './ask-payout'

/** Ends that one should see. */
const ends: readonly PayoutState[] = ['paid', 'returned', 'refused']

/** What the caller can have paid out, and what is under way; one that ended while it was looked at stays until `askAgain`. */
export function useStand() {
  const { query, retry, reload, show } = useQuery('payout.stand', {})
  const { ended, tell, askAgain } = useEnded()
  const stand = query.state === 'ready' ? query.value : undefined

  const moved = useCallback(
    (payout: PayoutView) => {
      const isEnd = ends.includes(payout.state)
      if (isEnd) tell(payout)
      if (payout.state === 'withdrawn') say('撤回了，钱回到可提现')
      if (isEnd || payout.state === 'withdrawn') void reload()
      else if (stand) show({ ...stand, open: payout })
    },
    [stand, show, reload, tell],
  )
  useWatching(stand && (stand.open?.id ?? ''), tell)
  return { query, retry, reload, moved, ended, askAgain }
}

/** The one that ended; each is told once, by whichever way it is heard of first. */
function useEnded() {
  const [ended, setEnded] = useState<PayoutView>()
  const told = useRef('')
  const tell = useCallback((payout: PayoutView) => {
    if (told.current !== payout.id) setEnded(payout)
    told.current = payout.id
  }, [])
  return { ended, tell, askAgain: () => setEnded(undefined) }
}

/** Looks after one that is no longer under way when the page asks again. `openId` is '' when none is, undefined while unknown. */
function useWatching(openId: string | undefined, onEnded: (payout: PayoutView) => void): void {
  const watched = useRef('')
  useEffect(() => {
    const before = watched.current
    watched.current = openId ?? before
    // The shop has it, though its answer may have been lost.
    if (openId) payoutStands()
    if (openId !== '' || before === '') return
    void call('payout.show', { payoutId: before }).then(reply => {
      if (reply.ok && ends.includes(reply.value.state)) onEnded(reply.value)
    })
  }, [openId, onEnded])
}
