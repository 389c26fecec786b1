import { Text, View } from '@tarojs/components'
import type { AccountView } from '../../../types/api/ledger'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Price } from '../../shared/ui/price'
import { useQuery } from '../../shared/use-query'
import { PayoutWaits } from './payout-waits'
import './money.scss'

/** What one has, what is on its way and what was paid out. Without an answer the card is missing, nothing else. */
export function Money() {
  const { query } = useQuery('ledger.account', {})
  if (query.state !== 'ready') return <View />
  const account = query.value
  return (
    <View>
      {account.inTransferFen > 0 ? <PayoutWaits /> : null}
      <View id="money" className="card card-padded">
        <View className="row row-apart">
          <View className="grow">
            <View className="small middling">可提现</View>
            <Price id="available" fen={account.availableFen} size="huge" tone="ink" />
          </View>
          <Button id="to-payout" kind="soft" onTap={() => void go(routes.payout)}>
            提现
          </Button>
        </View>
        {account.availableFen < 0 ? (
          <View className="small middling">结算以后又退了款，欠着的从以后的佣金里补上。</View>
        ) : null}
        <View id="pending" className="small middling money-pending">
          待结算 {yuan(account.pendingFen)}：买家收到货、过了退货的日子，就能提现。
        </View>
        <Moved {...account} />
      </View>
    </View>
  )
}

/** Where the rest has gone; places that never held anything are not named. */
function Moved({ inTransferFen, paidOutFen, withheldFen }: AccountView) {
  const places = [
    { id: 'in-transfer', name: '提现中', fen: inTransferFen },
    { id: 'paid-out', name: '已到账', fen: paidOutFen },
    { id: 'withheld', name: '代扣税', fen: withheldFen },
  ].filter(({ fen }) => fen !== 0)
  if (places.length === 0) return null
  return (
    <View className="money-places">
      {places.map(({ id, name, fen }) => (
        <View key={id} className="money-place">
          <Text className="small middling">{name}</Text>
          <Text id={id} className="money-sum">
            {yuan(fen)}
          </Text>
        </View>
      ))}
    </View>
  )
}
