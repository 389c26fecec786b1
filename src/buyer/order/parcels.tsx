import { Text, View } from '@tarojs/components'
import type { OrderView } from '../../../types/api/order'
import { moment } from '../../shared/time'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { copy } from '../../shared/wx/copy'

/** The parcels under way, with numbers to copy. */
export const Parcels = ({ order: { parcels, lines } }: { order: OrderView }) => {
  const nameOf = (lineId: string) => lines.find(({ id }) => id === lineId)?.name ?? ''
  return parcels.length === 0 ? null : (
    <View className="card order-block">
      {parcels.map(parcel => (
        <View key={parcel.trackingNumber} className="parcel">
          <Icon name="truck" />
          <View className="grow">
            <View>
              {parcel.carrier} {parcel.trackingNumber}
            </View>
            <View className="small quiet">
              {moment(parcel.at, Date.now())} 发出：
              {parcel.lines.map(({ lineId, quantity }) => `${nameOf(lineId)} ×${quantity}`).join('，')}
            </View>
          </View>
          <Tap
            id={`copy-${parcel.trackingNumber}`}
            className="text-tap"
            onTap={() => copy(parcel.trackingNumber)}
          >
            <Text>复制</Text>
          </Tap>
        </View>
      ))}
    </View>
  )
}
