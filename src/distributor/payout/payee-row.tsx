import { Text, View } from '@tarojs/components'
import type { PayeeView } from '../../../types/api/payee'
import { Tap } from '../../shared/ui/tap'

interface PayeeRowProps {
  identity: NonNullable<PayeeView['identity']>
  onChange: () => void
}

/** Who is paid, masked. */
export const PayeeRow = ({ identity: { name, idNumber }, onChange }: PayeeRowProps) => (
  <View className="card payee-row">
    <Text className="small quiet">收款人</Text>
    <View id="payee" className="grow payee-who">
      <View>{name}</View>
      <View className="small quiet">{idNumber}</View>
    </View>
    <Tap id="change-payee" className="text-tap" label="改收款人" onTap={onChange}>
      改
    </Tap>
  </View>
)
