import { View } from '@tarojs/components'
import type { PayoutView } from '../../../types/api/payout'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { moment } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'
import { Price } from '../../shared/ui/price'
import { Tap } from '../../shared/ui/tap'
import { stateOf } from '../payout/state-words'

/** What was kept for taxes; without any only the number by which both sides know it. */
const secondLine = ({ id, taxFen }: PayoutView): string =>
  taxFen > 0 ? `代扣税 ${yuan(taxFen)} · 尾号 ${id.slice(-4)}` : `尾号 ${id.slice(-4)}`

/** One payout in short: how much, when, how it stands. */
export const PayoutRow = ({ payout }: { payout: PayoutView }) => (
  <Tap
    id={`payout-${payout.id}`}
    className="payouts-row"
    role="link"
    onTap={() => void go(routes.payoutShow(payout.id))}
  >
    <View className="grow">
      <Price fen={payout.grossFen} tone="ink" />
      <View className="small quiet">{moment(payout.at, Date.now())} 申请</View>
      <View className="small quiet">{secondLine(payout)}</View>
    </View>
    <Chip tone={stateOf(payout).tone}>{stateOf(payout).words}</Chip>
  </Tap>
)
