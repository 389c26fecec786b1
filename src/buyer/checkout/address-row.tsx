import { Text, View } from '@tarojs/components'
import type { SavedAddress } from '../../../types/api/address'
import { routes } from '../../routes'
import { addressLine, maskedPhone } from '../../shared/address-words'
import { go } from '../../shared/go'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'

/** Where it goes; tapped, another address is picked or the first one written. */
export const AddressRow = ({ address }: { address: SavedAddress | undefined }) => (
  <Tap id="choose-address" className="card address-row" onTap={() => void go(routes.addresses(true))}>
    <View className="address-pin">
      <Icon name="pin" className="quiet-icon brand" />
    </View>
    {address ? (
      <View className="grow">
        <Text className="title">{address.name}</Text>
        <Text className="small quiet address-phone">{maskedPhone(address.phone)}</Text>
        <View className="small middling">{addressLine(address)}</View>
      </View>
    ) : (
      <Text className="title grow">添加收货地址</Text>
    )}
    <Icon name="right" className="quiet-icon" />
  </Tap>
)
