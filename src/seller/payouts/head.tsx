import { Text, View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { yuan } from '../../shared/money'
import { Chip } from '../../shared/ui/chip'
import { payeeWords, stateOf } from './payout-words'

/** Whose payout it is and what arrives; where it stands, unless the list says so already. */
export function Head({ payout, withState }: { payout: PayoutCard; withState: boolean }) {
  const { distributor, netFen } = payout
  const { words, tone } = stateOf(payout)
  return (
    <View>
      <View className="row row-apart payout-head">
        <Text className="title grow">{distributor.name}</Text>
        <Text className="title payout-net">{yuan(netFen)}</Text>
      </View>
      <View className="row row-apart payout-head">
        <Text className="small quiet grow">{payeeWords(payout)}</Text>
        {distributor.state === 'suspended' ? <Chip tone="warn">已停用</Chip> : null}
        {withState ? <Chip tone={tone}>{words}</Chip> : null}
      </View>
    </View>
  )
}
