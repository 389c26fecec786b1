import { View } from '@tarojs/components'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'
import { copy } from '../../shared/wx/copy'

/** The parcels that went out, with numbers to copy. */
export function Parcels({ order: { parcels, lines } }: { order: SellerOrderView }) {
  if (parcels.length === 0) return null
  const nameOf = (lineId: string) => lines.find(({ id }) => id === lineId)?.name ?? ''
  return (
    <View className="card seller-order-block">
      <View className="title">包裹</View>
      {parcels.map(({ id, carrier, trackingNumber, at, lines: packed }) => (
        <View key={id} className="row row-apart">
          <View className="grow">
            <View>
              {carrier} {trackingNumber}
            </View>
            <View className="small quiet">
              {moment(at, Date.now())} 发出：
              {packed.map(({ lineId, quantity }) => `${nameOf(lineId)} ×${quantity}`).join('，')}
            </View>
          </View>
          <Tap
            id={`copy-${trackingNumber}`}
            className="seller-order-tap"
            label={`复制单号 ${trackingNumber}`}
            onTap={() => copy(trackingNumber)}
          >
            复制
          </Tap>
        </View>
      ))}
    </View>
  )
}
