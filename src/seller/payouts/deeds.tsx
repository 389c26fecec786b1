import { View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { useAction } from '../../shared/use-action'
import type { usePayoutDeeds } from './use-payout-deeds'

type DeedsProps = Pick<ReturnType<typeof usePayoutDeeds>, 'retry' | 'callOff'> & {
  payout: PayoutCard
  /** Absent where the foot of the page refuses. */
  onRefuse?: () => void
  /** On its own page there is no way to it. */
  isAlone?: boolean
}

/** What may be done about one payout, from what the server allows; the way to all of it on the left. */
export function Deeds({ payout, retry, callOff, onRefuse, isAlone }: DeedsProps) {
  const { id, actions } = payout
  const { run, busy } = useAction((deed: typeof retry) => deed(payout))
  return (
    <View className="payout-deeds">
      {isAlone ? null : (
        <Button
          id={`payout-${id}`}
          kind="plain"
          className="payout-all"
          onTap={() => void go(routes.sellerPayout(id))}
        >
          看经过
        </Button>
      )}
      {actions.includes('refuse') && onRefuse ? (
        <Button id={`refuse-${id}`} kind="line" onTap={onRefuse}>
          不同意
        </Button>
      ) : null}
      {actions.includes('call_off') ? (
        <Button id={`call-off-${id}`} kind="line" busy={busy} onTap={() => void run(callOff)}>
          叫停
        </Button>
      ) : null}
      {actions.includes('retry') ? (
        <Button id={`retry-${id}`} kind="soft" busy={busy} onTap={() => void run(retry)}>
          再试一次
        </Button>
      ) : null}
    </View>
  )
}
