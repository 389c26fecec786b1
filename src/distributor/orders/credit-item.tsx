import { View } from '@tarojs/components'
import type { CreditCard } from '../../../types/api/credit-views'
import { Button } from '../../shared/ui/button'
import { CreditLine } from './credit-line'
import { contestLines, reasonWords, touchWords } from './credit-words'

interface CreditItemProps {
  credit: CreditCard
  onContest: (credit: CreditCard) => void
}

/** One order with its credit explained: which card, by which rule, until when, why not. Nothing tells who bought. */
export const CreditItem = ({ credit, onContest }: CreditItemProps) => (
  <View id={`credit-${credit.number}`} className="card card-padded">
    <CreditLine credit={credit} />
    <View className="credit-why">{reasonWords(credit)}</View>
    <View className="small middling">{touchWords(credit, Date.now())}</View>
    {contestLines(credit.contest).map(words => (
      <View key={words} className="small middling">
        {words}
      </View>
    ))}
    <View className="small quiet">订单 {credit.number}</View>
    {credit.actions.includes('contest') ? (
      <Button
        id={`contest-${credit.number}`}
        kind="line"
        className="credit-contest"
        onTap={() => onContest(credit)}
      >
        有异议
      </Button>
    ) : null}
  </View>
)
