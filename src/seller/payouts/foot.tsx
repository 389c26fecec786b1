import { View } from '@tarojs/components'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { sumsOf } from './selection'
import type { usePayouts } from './use-payouts'

/** How many are chosen and what they come to. */
export function Foot({ shown, chosen, setOpen }: ReturnType<typeof usePayouts>) {
  const payouts = shown.filter(({ id }) => chosen.includes(id))
  const { netFen } = sumsOf(payouts)
  return (
    <View className="foot payout-foot">
      <Button
        id="approve"
        className="grow"
        disabled={payouts.length === 0}
        onTap={() => setOpen({ what: 'approve', payouts })}
      >
        {payouts.length === 0 ? '选几笔来同意' : `同意 ${payouts.length} 笔，共付 ${yuan(netFen)}`}
      </Button>
    </View>
  )
}
