import { Text, View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { LifeLine } from '../../shared/ui/life-line'
import { Tap } from '../../shared/ui/tap'
import { Beside } from '../payouts/beside'
import { Deeds } from '../payouts/deeds'
import { Head } from '../payouts/head'
import { standingWords } from '../payouts/payout-words'
import { Sums } from '../payouts/sums'
import { payoutTrail } from '../payouts/trail'
import type { usePayout } from './use-payout'

type PayoutBodyProps = Pick<ReturnType<typeof usePayout>, 'retry' | 'callOff'> & { payout: PayoutCard }

/** All that is known about one payout. */
export function PayoutBody({ payout, retry, callOff }: PayoutBodyProps) {
  const { id, reason, distributor, heldNumbers, actions } = payout
  const now = Date.now()
  const words = standingWords(payout, now)
  return (
    <View>
      <View id="payout" className="card payout-item">
        <Head payout={payout} withState />
        {words ? (
          <View
            id="payout-words"
            className={reason ? 'small payout-words payout-stands-out' : 'small payout-words middling'}
          >
            {words}
          </View>
        ) : null}
        <Sums payout={payout} />
        <Beside payout={payout} isAlone />
        {actions.includes('call_off') || actions.includes('retry') ? (
          <Deeds payout={payout} retry={retry} callOff={callOff} isAlone />
        ) : null}
      </View>
      <LifeLine id="payout-life" steps={payoutTrail(payout, now)} />
      <View className="card payout-ways">
        {heldNumbers.map(number => (
          <Way
            key={number}
            id={`held-${number}`}
            words="等着核对的单"
            more={number}
            onTap={() => void go(routes.sellerOrder(number))}
          />
        ))}
        <Way
          id="to-ledger"
          words={`${distributor.name}的账本`}
          more="每一笔佣金怎么来的"
          onTap={() => void go(routes.sellerLedger(distributor.id, distributor.name))}
        />
      </View>
      <View className="small quiet payout-number">提现单号 {id}，也是商户平台里的商家单号</View>
    </View>
  )
}

interface WayProps {
  id: string
  words: string
  more: string
  onTap: () => void
}

const Way = ({ id, words, more, onTap }: WayProps) => (
  <Tap id={id} className="row payout-way" role="link" onTap={onTap}>
    <View className="grow">
      <Text>{words}</Text>
      <View className="small quiet">{more}</View>
    </View>
    <Icon name="right" className="quiet-icon" />
  </Tap>
)
