import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ParcelView } from '../../../types/api/order'
import type { CarrierView, ToShipLine, ToShipView } from '../../../types/api/shipping'
import { moment } from '../../shared/time'
import { Slot } from '../../shared/ui/slot'
import { Tap } from '../../shared/ui/tap'
import { CorrectSheet } from './correct-sheet'

interface SentParcelsProps {
  order: ToShipView
  usual: CarrierView[]
  onCorrected: (order: ToShipView) => void
}

/** What has left already; a wrong number can be put right. */
export function SentParcels({ order, usual, onCorrected }: SentParcelsProps) {
  const [wrong, setWrong] = useState<ParcelView>()
  return (
    <View className="card sent-parcels">
      <View className="section">已经发出的</View>
      {order.parcels.map(parcel => (
        <View key={parcel.id} id={`parcel-${parcel.id}`} className="sent-parcel">
          <View className="grow">
            <View className="title">
              {parcel.carrier} {parcel.trackingNumber}
            </View>
            <View className="small quiet">{contents(parcel, order.lines)}</View>
            <View className="small quiet">{moment(parcel.at, Date.now())} 发出</View>
          </View>
          {order.correctable ? (
            <Tap id={`correct-${parcel.id}`} className="text-tap" onTap={() => setWrong(parcel)}>
              改单号
            </Tap>
          ) : null}
        </View>
      ))}
      {order.correctable ? null : <Text className="small quiet sent-parcels-hint">单号不能再改了。</Text>}
      <Slot>
        {wrong ? (
          <CorrectSheet
            key={wrong.id}
            number={order.number}
            parcel={wrong}
            usual={usual}
            onClose={() => setWrong(undefined)}
            onCorrected={onCorrected}
          />
        ) : null}
      </Slot>
    </View>
  )
}

/** `青坡脐橙 ×1；百花土蜂蜜 ×2`. */
const contents = ({ lines }: ParcelView, goods: readonly ToShipLine[]): string =>
  lines
    .map(({ lineId, quantity }) => `${goods.find(({ id }) => id === lineId)?.name ?? ''} ×${quantity}`)
    .join('；')
