import { Text, View } from '@tarojs/components'
import { Stepper } from '../../shared/ui/stepper'

interface RestockRowProps {
  id: string
  quantity: number
  most: number
  onChange: (quantity: number) => void
}

/** Pieces that can be sold again: they go back onto the shelf. */
export const RestockRow = ({ id, quantity, most, onChange }: RestockRowProps) => (
  <View className="much-row">
    <Text className="small quiet">放回货架（共 {most} 件）</Text>
    <Stepper id={id} quantity={quantity} most={most} least={0} onChange={onChange} />
  </View>
)
