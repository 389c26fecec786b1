import { Text, View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Tap } from '../../shared/ui/tap'
import { besideWords, ordersWords, refundsStandOut } from './payout-words'

interface BesideProps {
  payout: PayoutCard
  /** On the payout's own page the held orders are named below. */
  isAlone?: boolean
}

/** What helps to decide: how much came back, what the account holds, and what still waits for the owner's look. */
export function Beside({ payout, isAlone = false }: BesideProps) {
  const { id, held, contested, availableFen } = payout
  return (
    <View className="payout-beside">
      <View className={refundsStandOut(payout) ? 'small payout-stands-out' : 'small middling'}>
        {ordersWords(payout)}
      </View>
      <View className={availableFen < 0 ? 'small payout-stands-out' : 'small middling'}>
        {besideWords(payout)}
      </View>
      {held > 0 && isAlone ? (
        <View className="small payout-stands-out">{held} 单等着核对，在下面</View>
      ) : null}
      {held > 0 && !isAlone ? (
        <Concern
          id={`held-${id}`}
          words={`${held} 单等着核对`}
          more="看是哪几单"
          onTap={() => void go(routes.sellerPayout(id))}
        />
      ) : null}
      {contested > 0 ? (
        <Concern
          id={`contested-${id}`}
          words={`${contested} 单对归属有异议`}
          more="去答复"
          onTap={() => void go(routes.contests)}
        />
      ) : null}
    </View>
  )
}

interface ConcernProps {
  id: string
  words: string
  more: string
  onTap: () => void
}

const Concern = ({ id, words, more, onTap }: ConcernProps) => (
  <Tap id={id} className="row payout-concern" role="link" onTap={onTap}>
    <Text className="small payout-stands-out grow">{words}</Text>
    <Text className="small brand">{more}</Text>
  </Tap>
)
