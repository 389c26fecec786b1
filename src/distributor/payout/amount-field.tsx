import { Input, Text, View } from '@tarojs/components'
import { yuanShort } from '../../shared/money'
import { Tap } from '../../shared/ui/tap'
import { yuanTyped } from '../../shared/yuan'
import type { Bounds } from './amount'

interface AmountFieldProps {
  /** In yuan, as it was typed. */
  typed: string
  /** What is wrong with it; '' = nothing. */
  fault: string
  stand: Bounds
  onChange: (typed: string) => void
}

const amountChars = 10

/** How much, by hand or all of it, with what it may be under it. */
export const AmountField = ({
  typed,
  fault,
  stand: { availableFen, minFen },
  onChange,
}: AmountFieldProps) => (
  <View>
    <View className="title">提多少</View>
    <View className="amount-row">
      <Text className="amount-yuan">¥</Text>
      <Input
        id="payout-amount"
        className="field-input amount-input"
        type="digit"
        ariaLabel="提现金额，元"
        maxlength={amountChars}
        value={typed}
        onInput={event => onChange(event.detail.value)}
      />
      <Tap id="payout-all" className="text-tap brand" onTap={() => onChange(yuanTyped(availableFen))}>
        全部
      </Tap>
    </View>
    <View id="payout-amount-hint" className={fault ? 'small payout-fault' : 'small quiet'} ariaRole="status">
      {fault || `最少 ${yuanShort(minFen)}，一次办一笔`}
    </View>
  </View>
)
