import { Text, View } from '@tarojs/components'
import type { OrderView } from '../../../types/api/order'
import { addressLine, maskedPhone } from '../../shared/address-words'
import { moment } from '../../shared/time'

/** Where it goes, the note, the number to name when one asks the shop. */
export const Whereto = ({ order: { address, note, number, placedAt } }: { order: OrderView }) => (
  <View className="card order-block order-facts">
    <Fact name="收货人" words={`${address.name} ${maskedPhone(address.phone)}`} />
    <Fact name="地址" words={addressLine(address)} />
    {note ? <Fact name="留言" words={note} /> : null}
    <Fact id="order-number" name="订单号" words={number} />
    <Fact name="下单" words={moment(placedAt, Date.now())} />
  </View>
)

const Fact = ({ id, name, words }: { id?: string; name: string; words: string }) => (
  <View className="fact">
    <Text className="fact-name">{name}</Text>
    <Text {...(id ? { id } : {})} className="grow">
      {words}
    </Text>
  </View>
)
