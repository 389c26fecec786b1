import { View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { Tick } from '../../shared/ui/tick'
import { Beside } from './beside'
import { Deeds } from './deeds'
import { Head } from './head'
import { sinceWords, standingWords } from './payout-words'
import { Sums } from './sums'
import type { usePayouts } from './use-payouts'

interface PayoutItemProps {
  payout: PayoutCard
  payouts: Pick<ReturnType<typeof usePayouts>, 'chosen' | 'choose' | 'retry' | 'callOff' | 'setOpen'>
}

/** One payout of a list: with all that helps to decide while it waits for the owner, with where it is afterwards. */
export function PayoutItem({ payout, payouts }: PayoutItemProps) {
  const { id, state, actions, distributor } = payout
  const isAsked = state === 'asked'
  const now = Date.now()
  const words = standingWords(payout, now)
  return (
    <View id={`item-${id}`} className="card payout-item">
      <View className="row payout-top">
        {actions.includes('approve') ? (
          <Tick
            id={`choose-${id}`}
            label={`选上${distributor.name}这一笔`}
            on={payouts.chosen.includes(id)}
            onTap={() => payouts.choose(id)}
          />
        ) : null}
        <View className="grow">
          <Head payout={payout} withState={!isAsked} />
        </View>
      </View>
      {words ? (
        <View
          className={payout.reason ? 'small payout-words payout-stands-out' : 'small payout-words middling'}
        >
          {words}
        </View>
      ) : null}
      <Sums payout={payout} />
      {isAsked ? <Beside payout={payout} /> : null}
      <View className="row row-apart payout-low">
        <View className="small quiet grow">{sinceWords(payout, now)}</View>
        <Deeds
          payout={payout}
          retry={payouts.retry}
          callOff={payouts.callOff}
          onRefuse={() => payouts.setOpen({ what: 'refuse', payout })}
        />
      </View>
    </View>
  )
}
