import { Text, View } from '@tarojs/components'
import type { PayoutCard } from '../../../types/api/payout'
import { useOpened } from '../../shared/folding/use-opened'
import { taxRows, taxRule, untaxedWords } from '../../shared/payout/tax-rows'
import { Tap } from '../../shared/ui/tap'
import { sumsWords } from './payout-words'

/** Gross and tax, and how the tax was reckoned once one taps. Before the approval it is what it would be now. */
export function Sums({ payout }: { payout: PayoutCard }) {
  const [told, setTold] = useOpened(payout.id)
  return (
    <View>
      <View className="row payout-sums">
        <Text className="small middling grow">{sumsWords(payout)}</Text>
        <Tap
          id={`how-${payout.id}`}
          className="text-tap payout-how"
          label={`${payout.distributor.name}的税是怎么算的`}
          on={told}
          role="checkbox"
          onTap={() => setTold(!told)}
        >
          {told ? '收起' : '怎么算的'}
        </Tap>
      </View>
      {told ? <Reckoning payout={payout} /> : null}
    </View>
  )
}

const Reckoning = ({ payout }: { payout: PayoutCard }) => {
  const untaxed = untaxedWords(payout)
  return (
    <View id={`reckoning-${payout.id}`} className="payout-reckoning">
      {payout.tax.policy === 'none'
        ? null
        : taxRows(payout).map(({ name, sum }) => (
            <View key={name} className="row row-apart small">
              <Text className="middling">{name}</Text>
              <Text>{sum}</Text>
            </View>
          ))}
      {untaxed ? <View className="small middling">{untaxed}</View> : null}
      {payout.tax.policy === 'none' ? null : <View className="small quiet">{taxRule}</View>}
      {payout.state === 'asked' ? (
        <View className="small quiet">同意的那一刻算定，跨了月就按新的月份算。</View>
      ) : null}
    </View>
  )
}
