import { View } from '@tarojs/components'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { yuan, yuanShort } from '../../shared/money'
import { Button } from '../../shared/ui/button'

interface TooLittleProps {
  availableFen: number
  minFen: number
}

function whyNot({ availableFen, minFen }: TooLittleProps): string {
  if (availableFen < 0) return '结算以后又退了款，欠着的先从以后的佣金里补上。'
  const need = `满 ${yuanShort(minFen)} 就能提`
  return availableFen === 0
    ? `现在没有可以提的。买家收到货、过了退货的日子，佣金就到这里；${need}。`
    : `${need}，还差 ${yuan(minFen - availableFen)}。买家收到货、过了退货的日子，佣金就到这里。`
}

/** Why nothing can be paid out yet, and what brings more. */
export const TooLittle = (props: TooLittleProps) => (
  <View className="card card-padded">
    <View id="payout-too-little">{whyNot(props)}</View>
    <Button
      id="to-ledger"
      kind="line"
      className="payout-too-little"
      onTap={() => void go(routes.distributorLedger)}
    >
      看账本
    </Button>
  </View>
)
