import { View, Button as WechatButton } from '@tarojs/components'
import { useRef } from 'react'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'
import { shareToFriend } from '../../shared/wx/share'
import { shareOf } from './card'
import type { Card } from './use-staff'

interface InviteSheetProps {
  open: boolean
  /** The card that was made; none while it is being asked for whom. */
  card: Card | undefined
  onInvite: (name: string) => Promise<void>
  onClose: () => void
}

/** First for whom, then the card to send. */
export const InviteSheet = ({ open, card, onInvite, onClose }: InviteSheetProps) => (
  <Sheet id="invite-sheet" open={open} label="请一位店员" onClose={onClose}>
    {card ? <ReadyCard card={card} /> : <ForWhom key={String(open)} onInvite={onInvite} />}
  </Sheet>
)

function ForWhom({ onInvite }: Pick<InviteSheetProps, 'onInvite'>) {
  const name = useRef('')
  const { run, busy } = useAction(async () => {
    const wanted = name.current.trim()
    if (wanted) await onInvite(wanted)
    else say('先写上怎么称呼')
  })
  return (
    <View>
      <View className="heading staff-heading">请一位店员</View>
      <View className="small middling staff-words">
        店员能看单、发货、管库存；不能退款、改价，也不能请人。
      </View>
      <Field
        id="invite-name"
        label="怎么称呼"
        placeholder="店里和操作记录里都用它"
        initial=""
        maxLength={LIMITS.staffNameChars}
        onChange={words => {
          name.current = words
        }}
      />
      <Button id="make-card" className="staff-deed" busy={busy} onTap={() => void run()}>
        做一张邀请卡
      </Button>
    </View>
  )
}

/** WeChat opens its list of chats only for a button with `openType`. */
const ReadyCard = ({ card }: { card: Card }) => (
  <View>
    <View className="heading staff-heading">{card.invitation.name}的邀请卡</View>
    <View className="small middling staff-words">
      链接只能用一次，{LIMITS.invitationHours} 小时内有效。关掉这一页就不能再发，那时收回重做一张。
    </View>
    <WechatButton
      id="send-card"
      className="button button-main wechat-button staff-deed"
      openType="share"
      onClick={() => shareToFriend(shareOf(card))}
    >
      发到微信聊天
    </WechatButton>
  </View>
)
