import { Text, View } from '@tarojs/components'
import type { ToShipView } from '../../../types/api/shipping'
import { LIMITS } from '../../../types/limits'
import { addressLine } from '../../shared/address-words'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'
import { stateWords } from '../../shared/words'
import { copy } from '../../shared/wx/copy'
import type { Queue } from './order-turn'

/** `1 / 7 单，今天 10:08 付款`; of an order that does not wait how it stands. */
function placeWords({ state, paidAt }: ToShipView, { place, of }: Queue): string {
  const all = of < LIMITS.toShipCounted ? of : `${of}+`
  const where = place > 0 ? `${place} / ${all} 单` : stateWords[state]
  return paidAt > 0 ? `${where}，${moment(paidAt, Date.now())} 付款` : where
}

/** Whom it goes to, to be copied onto the carrier's form in one go; and what the buyer wrote beside it. */
export function Receiver({ order, queue }: { order: ToShipView; queue: Queue }) {
  const { address, note, number } = order
  const { name, phone } = address
  const line = addressLine(address)
  return (
    <View className="card card-padded">
      <View className="row">
        <View className="grow">
          <View id="ship-place" className="small quiet">
            {placeWords(order, queue)}
          </View>
          <View className="receiver-name">
            <Text className="receiver-words">{name}</Text>
            <Text className="small middling">{grouped(phone)}</Text>
          </View>
          <View className="small middling">{line}</View>
        </View>
        <Tap id="copy-receiver" className="receiver-copy" onTap={() => copy(`${name} ${phone} ${line}`)}>
          <View className="icon icon-copy" />
          <Text>复制</Text>
        </Tap>
      </View>
      {note ? (
        <View id="ship-note" className="small receiver-note">
          留言：{note}
        </View>
      ) : null}
      <View id="ship-number" className="receiver-number quiet">
        订单号 {number}
      </View>
    </View>
  )
}

/** `138 0000 2046`: read out and checked digit by digit. */
const grouped = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
