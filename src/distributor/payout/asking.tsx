import { useState } from 'react'
import type { PayoutStandView, PayoutView } from '../../../types/api/payout'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { AskForm } from './ask-form'
import { IdentityForm } from './identity-form'

interface AskingProps {
  stand: PayoutStandView
  onAsked: (payout: PayoutView) => void
  /** Something is not as it stands on the screen. */
  reload: () => Promise<void>
}

/** First who is paid, once; then how much. */
export function Asking({ stand, onAsked, reload }: AskingProps) {
  const { query, retry, reload: again, show } = useQuery('payee.me', {})
  const [changing, setChanging] = useState(false)
  if (query.state === 'loading') return <Skeleton cards={1} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="账上的钱没有变。" onRetry={retry} />
  }
  const { identity } = query.value
  const leave = () => setChanging(false)
  const outdated = () => void Promise.all([again(), reload()])
  if (!identity || changing) {
    return (
      <IdentityForm
        payee={query.value}
        onRecorded={payee => {
          show(payee)
          leave()
        }}
        onOutdated={outdated}
        {...(identity ? { onLeave: leave } : {})}
      />
    )
  }
  return (
    <AskForm
      stand={stand}
      identity={identity}
      onAsked={onAsked}
      onOutdated={outdated}
      onChange={() => setChanging(true)}
      onForgotten={show}
    />
  )
}
