import { View } from '@tarojs/components'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'
import { whoWords } from './life'

/** What the buyer wrote, and what staff wrote for each other. */
export const Notes = ({
  order: { note, staffNote },
  onEdit,
}: {
  order: SellerOrderView
  onEdit: () => void
}) => (
  <View className="card seller-order-block">
    {note ? (
      <View className="seller-order-said">
        <View className="small quiet">买家留言</View>
        <View id="buyer-note">{note}</View>
      </View>
    ) : null}
    <View className="row row-apart">
      <View className="grow">
        <View className="small quiet">店内备注，买家看不到</View>
        {staffNote ? <View id="staff-note">{staffNote.words}</View> : null}
        {staffNote ? (
          <View className="small quiet">
            {whoWords(staffNote.by)} {moment(staffNote.at, Date.now())}
          </View>
        ) : null}
      </View>
      <Tap id="edit-note" className="seller-order-tap" onTap={onEdit}>
        {staffNote ? '改备注' : '写备注'}
      </Tap>
    </View>
  </View>
)
