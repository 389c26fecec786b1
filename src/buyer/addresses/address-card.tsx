import { Text, View } from '@tarojs/components'
import type { SavedAddress } from '../../../types/api/address'
import { addressLine, maskedPhone } from '../../shared/address-words'
import { Chip } from '../../shared/ui/chip'
import { Tap } from '../../shared/ui/tap'

interface AddressCardProps {
  address: SavedAddress
  /** The one used last: it is proposed at checkout. */
  isFirst: boolean
  onEdit: () => void
  onRemove: () => void
  /** Absent when nothing is being picked: then a tap edits. */
  onPick?: () => void
}

/** One saved address. */
export const AddressCard = ({ address, isFirst, onEdit, onRemove, onPick }: AddressCardProps) => (
  <View className="card address-card">
    <Tap id={`address-${address.id}`} className="address-open" onTap={onPick ?? onEdit}>
      <View className="row">
        <Text className="title">{address.name}</Text>
        <Text className="small quiet">{maskedPhone(address.phone)}</Text>
        {isFirst ? <Chip>最近用的</Chip> : null}
      </View>
      <View className="small middling">{addressLine(address)}</View>
    </Tap>
    <View className="row address-tools">
      <Tap id={`edit-${address.id}`} className="text-tap" onTap={onEdit}>
        修改
      </Tap>
      <Tap id={`remove-${address.id}`} className="text-tap" onTap={onRemove}>
        删除
      </Tap>
    </View>
  </View>
)
