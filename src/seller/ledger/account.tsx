import { Text, View } from '@tarojs/components'
import type { AccountView } from '../../../types/api/ledger'
import { yuan } from '../../shared/money'
import { figuresOf } from './figures'

/** What one distributor has, place by place. */
export const Account = ({ name, account }: { name: string; account: AccountView }) => (
  <View id="account" className="card card-padded">
    <View className="title">{name}</View>
    {account.availableFen < 0 ? (
      <View className="small ledger-owed">
        结算以后又退了款，欠着 {yuan(-account.availableFen)}，从以后的佣金里先补。
      </View>
    ) : null}
    <View className="ledger-figures">
      {figuresOf(account).map(({ name, sum }) => (
        <View key={name} className="ledger-figure">
          <View className="small quiet">{name}</View>
          <Text className="title">{sum}</Text>
        </View>
      ))}
    </View>
  </View>
)
