import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Answer } from '../../../types/api'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { keepRole } from '../../shared/my-role'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { Icon, type IconName } from '../../shared/ui/icon'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** What a clerk may do, in three lines; all of it call by call stands on the page 谁能做什么. */
const may: { icon: IconName; words: string }[] = [
  { icon: 'truck', words: '看订单、发货、填快递单号' },
  { icon: 'box', words: '管库存：进货、报损、盘点' },
  { icon: 'shield', words: '退款、改价、请人，仍由店主来做' },
]

interface OfferProps extends Answer<'staff.invitation'> {
  token: string
  /** The invitation leads nowhere: what the page says from then on. */
  onRefused: (error: 'invitation_over' | 'already_staff') => void
}

/** Who invites to what, and 加入. */
export function Offer({ shopName, invitation, token, onRefused }: OfferProps) {
  const { run, busy } = useAction(async () => {
    const reply = await call('staff.accept', { token })
    if (reply.ok) {
      keepRole(reply.value.role)
      await Taro.redirectTo({ url: routes.sellerToday })
    } else if (reply.error === 'invitation_over' || reply.error === 'already_staff') onRefused(reply.error)
    else say(errorWords[reply.error])
  })
  return (
    <View>
      <View className="card card-padded join-card">
        <View className="join-round">
          <Icon name="store" className="join-icon" />
        </View>
        <View className="small middling">
          {invitation.invitedBy}邀请{invitation.name}
        </View>
        <View className="heading join-shop">到{shopName}做店员</View>
        <View className="small quiet">{moment(invitation.expiresAt, Date.now())} 前有效，只能用一次</View>
      </View>
      <View id="may" className="card card-padded">
        <View className="title">加入以后</View>
        {may.map(({ icon, words }) => (
          <View key={icon} className="join-line">
            <Icon name={icon} />
            <Text className="grow">{words}</Text>
          </View>
        ))}
      </View>
      <View className="small quiet">做过什么会记下来，店主看得到。</View>
      <View className="foot">
        <Button id="join" className="grow" busy={busy} onTap={() => void run()}>
          加入
        </Button>
      </View>
    </View>
  )
}
