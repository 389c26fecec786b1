import { Text, View } from '@tarojs/components'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { addressLine } from '../address-words'
import { moment } from '../time'
import { Icon } from '../ui/icon'
import { Tap } from '../ui/tap'
import { copy } from '../wx/copy'
import './after-sale.scss'

/** Where the goods go back to, and the parcel they are in. */
export const WayBack = ({ view: { returnTo, parcel } }: { view: AfterSaleView }) =>
  returnTo || parcel ? (
    <View id="way-back" className="card after-sale-block">
      {returnTo ? (
        <View className="way-back">
          <Icon name="pin" />
          <View className="grow">
            <View>
              {returnTo.name} {returnTo.phone}
            </View>
            <View className="small quiet">{addressLine(returnTo)}</View>
          </View>
          <Tap
            id="copy-return-to"
            className="text-tap"
            label="复制退货地址"
            onTap={() => copy(`${returnTo.name} ${returnTo.phone} ${addressLine(returnTo)}`)}
          >
            <Text>复制</Text>
          </Tap>
        </View>
      ) : null}
      {parcel ? (
        <View className="way-back">
          <Icon name="truck" />
          <View className="grow">
            <View>
              {parcel.carrier} {parcel.trackingNumber}
            </View>
            <View className="small quiet">{moment(parcel.at, Date.now())} 寄回</View>
          </View>
          <Tap
            id={`copy-${parcel.trackingNumber}`}
            className="text-tap"
            label="复制快递单号"
            onTap={() => copy(parcel.trackingNumber)}
          >
            <Text>复制</Text>
          </Tap>
        </View>
      ) : null}
    </View>
  ) : null
