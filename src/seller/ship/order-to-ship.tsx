import { View } from '@tarojs/components'
import { Icon } from '../../shared/ui/icon'
import { CarrierCard } from './carrier-card'
import { Foot } from './foot'
import { JustSentRow } from './just-sent'
import { Lines } from './lines'
import { ManyRow } from './many-row'
import type { OrderTurn } from './order-turn'
import { Receiver } from './receiver'
import { Refused } from './refused'
import { SentParcels } from './sent-parcels'
import { useParcel } from './use-parcel'

/** One order: where to, what goes into this parcel, by whom; and what has left already. */
export function OrderToShip(props: OrderTurn) {
  const { order, queue, usual, sent, onCorrected } = props
  const parcel = useParcel(props)
  const waits = order.state === 'paid'
  return (
    <View>
      <Receiver order={order} queue={queue} />
      {waits ? (
        <View>
          <Lines lines={order.lines} draft={parcel.draft} onDraft={parcel.setDraft} />
          <View className="card card-padded">
            <CarrierCard id="" usual={usual} form={parcel.form} />
          </View>
          <Refused words={parcel.refused} />
        </View>
      ) : null}
      {order.parcels.length > 0 ? (
        <SentParcels order={order} usual={usual} onCorrected={onCorrected} />
      ) : null}
      {sent ? <JustSentRow sent={sent} /> : null}
      {queue.of > 1 ? <ManyRow /> : null}
      {waits ? (
        <View className="ship-hint small quiet">
          <Icon name="info" className="small-icon" />
          <View className="grow">发货后会自动告诉微信；等买家收了货，货款才放出来。</View>
        </View>
      ) : null}
      <Foot waits={waits} queue={queue} parcel={parcel} onOpen={props.onOpen} />
    </View>
  )
}
