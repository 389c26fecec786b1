import { View } from '@tarojs/components'
import type { DistributorDecision, DistributorView } from '../../../types/api/distributor'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { useAction } from '../../shared/use-action'

interface PersonDeedsProps {
  person: DistributorView
  isOwner: boolean
  onDecide: (decision: DistributorDecision) => Promise<void>
  onRate: () => void
  onBusiness: () => void
}

/** The one to be found first stands right, under the thumb. */
const shown: readonly { decision: DistributorDecision; kind: 'soft' | 'line'; words: string }[] = [
  { decision: 'suspend', kind: 'line', words: '停用' },
  { decision: 'reject', kind: 'line', words: '不同意' },
  { decision: 'approve', kind: 'soft', words: '同意' },
  { decision: 'restore', kind: 'soft', words: '恢复' },
]

/** What the owner may decide, from what the server allows; a rate of its own for who may share, or is about to. */
export function PersonDeeds({
  person: { id, name, state, actions },
  isOwner,
  onDecide,
  onRate,
  onBusiness,
}: PersonDeedsProps) {
  const { run, busy } = useAction(onDecide)
  const allowed = shown.filter(({ decision }) => actions.includes(decision))
  const mayRate = isOwner && state !== 'rejected'
  /** Who never shared has no account. */
  const hasAccount = state === 'active' || state === 'suspended'
  if (allowed.length === 0 && !mayRate && !hasAccount) return null
  return (
    <View className="person-deeds">
      <View className="person-ways">
        {hasAccount ? (
          <Button
            id={`ledger-${id}`}
            kind="plain"
            className="person-way"
            onTap={() => void go(routes.sellerLedger(id, name))}
          >
            账本
          </Button>
        ) : null}
        {mayRate ? (
          <Button id={`rate-${id}`} kind="plain" className="person-way" onTap={onRate}>
            单独比例
          </Button>
        ) : null}
        {isOwner && hasAccount ? (
          <Button id={`business-${id}`} kind="plain" className="person-way" onTap={onBusiness}>
            企业开票
          </Button>
        ) : null}
      </View>
      {allowed.map(({ decision, kind, words }) => (
        <Button
          key={decision}
          id={`${decision}-${id}`}
          kind={kind}
          busy={busy}
          onTap={() => void run(decision)}
        >
          {words}
        </Button>
      ))}
    </View>
  )
}
