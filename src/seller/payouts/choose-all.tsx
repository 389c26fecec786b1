import { Text, View } from '@tarojs/components'
import { LIMITS } from '../../../types/limits'
import { Tick } from '../../shared/ui/tick'
import type { usePayouts } from './use-payouts'

type ChooseAllProps = Pick<ReturnType<typeof usePayouts>, 'mayChoose' | 'chosen' | 'chooseAll'>

/** Chooses all that wait, as many as go at once; once more chooses none. */
export function ChooseAll({ mayChoose, chosen, chooseAll }: ChooseAllProps) {
  if (mayChoose.length < 2) return null
  const isAll = chosen.length === mayChoose.length
  return (
    <View className="row payout-choose-all">
      <Tick id="choose-all" label={isAll ? '都不选' : '全选'} on={isAll} onTap={chooseAll} />
      <Text className="small middling grow">
        {mayChoose.length < LIMITS.payoutsAtOnce ? '全选' : `全选，一次最多 ${LIMITS.payoutsAtOnce} 笔`}
      </Text>
      <Text className="small quiet">等得久的在前</Text>
    </View>
  )
}
