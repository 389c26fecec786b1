import { Text, View } from '@tarojs/components'
import { yuan } from '../../shared/money'
import { type Reckoned, taxRows, taxRule, untaxedWords } from '../../shared/payout/tax-rows'

const Row = ({ name, sum, strong = false }: { name: string; sum: string; strong?: boolean }) => (
  <View className={strong ? 'sums-row sums-strong' : 'sums-row'}>
    <Text>{name}</Text>
    <Text className="sums-sum">{sum}</Text>
  </View>
)

/** What is asked for, what is kept for taxes and how that is reckoned, and what arrives. */
export function Sums(reckoned: Reckoned) {
  const { grossFen, taxFen, netFen } = reckoned
  const untaxed = untaxedWords(reckoned)
  return (
    <View id="payout-sums">
      <Row name="提现" sum={yuan(grossFen)} />
      <Row name="代扣个人所得税" sum={taxFen > 0 ? `−${yuan(taxFen)}` : yuan(0)} />
      {untaxed ? <View className="small quiet sums-why">{untaxed}</View> : <How {...reckoned} />}
      <Row name="到账" sum={yuan(netFen)} strong />
    </View>
  )
}

const How = (reckoned: Reckoned) => (
  <View id="payout-tax" className="sums-how">
    {taxRows(reckoned).map(({ name, sum }) => (
      <View key={name} className="sums-row small">
        <Text>{name}</Text>
        <Text className="sums-sum">{sum}</Text>
      </View>
    ))}
    <View className="small sums-rule">{taxRule}</View>
  </View>
)
