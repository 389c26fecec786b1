import { Text, View } from '@tarojs/components'
import type { PayeeView } from '../../../types/api/payee'
import { Tap } from '../../shared/ui/tap'
import { useForget } from './use-forget'

interface PayeeRowProps {
  identity: NonNullable<PayeeView['identity']>
  /** Absent where nobody is asked who is to be paid now. */
  onChange?: () => void
  onForgotten: (payee: PayeeView) => void
}

/** Who is paid, masked; it may be changed, and deleted. */
export function PayeeRow({ identity: { name, idNumber }, onChange, onForgotten }: PayeeRowProps) {
  const forget = useForget(onForgotten)
  return (
    <View className="card payee-row">
      <Text className="small quiet">收款人</Text>
      <View id="payee" className="grow payee-who">
        <View>{name}</View>
        <View className="small quiet">{idNumber}</View>
      </View>
      {onChange ? (
        <Tap id="change-payee" className="text-tap" label="改收款人" onTap={onChange}>
          改
        </Tap>
      ) : null}
      <Tap id="forget-payee" className="text-tap" label="删除收款人登记" onTap={() => void forget.run()}>
        删
      </Tap>
    </View>
  )
}
