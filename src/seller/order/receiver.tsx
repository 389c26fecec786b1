import { Text, View } from '@tarojs/components'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { addressLine } from '../../shared/address-words'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'
import { copy } from '../../shared/wx/copy'
import { callPhone } from '../../shared/wx/phone'

/** Who gets it and where, to copy for a parcel's label and to call; the number of the order. */
export function Receiver({ order: { address, number, placedAt } }: { order: SellerOrderView }) {
  const { name, phone } = address
  const where = addressLine(address)
  return (
    <View className="card seller-order-block">
      <View className="row row-apart">
        <View id="receiver" className="grow title">
          {name} {phone}
        </View>
        <Tap
          id="call-receiver"
          className="seller-order-tap"
          label={`打电话给 ${name}`}
          onTap={() => callPhone(phone)}
        >
          打电话
        </Tap>
      </View>
      <View className="row row-apart">
        <View className="grow">{where}</View>
        <Tap
          id="copy-address"
          className="seller-order-tap"
          label="复制姓名、电话和地址"
          onTap={() => copy(`${name} ${phone} ${where}`)}
        >
          复制
        </Tap>
      </View>
      <View className="row row-apart seller-order-number">
        <View className="grow small quiet">
          <View>
            单号 <Text id="order-number">{number}</Text>
          </View>
          <View>{moment(placedAt, Date.now())} 下单</View>
        </View>
        <Tap id="copy-number" className="seller-order-tap" label="复制单号" onTap={() => copy(number)}>
          复制
        </Tap>
      </View>
    </View>
  )
}
