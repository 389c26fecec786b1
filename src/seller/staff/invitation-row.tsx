import { View } from '@tarojs/components'
import type { InvitationView } from '../../../types/api/staff'
import { moment } from '../../shared/time'
import { Tap } from '../../shared/ui/tap'
import type { Card } from './use-staff'

interface InvitationRowProps {
  invitation: InvitationView
  /** With its secret, where this page still holds it. */
  card: Card | undefined
  onSend: (card: Card) => void
  /** Absent for who may only look. */
  onWithdraw: ((invitation: InvitationView) => void) | undefined
}

/** One invitation that nobody has accepted yet. */
export function InvitationRow({ invitation, card, onSend, onWithdraw }: InvitationRowProps) {
  const { id, name, invitedBy, expiresAt } = invitation
  return (
    <View id={`invitation-${id}`} className="staff-row">
      <View className="grow">
        <View className="title">{name}</View>
        <View className="small quiet">
          {invitedBy}邀请，{moment(expiresAt, Date.now())} 前有效
        </View>
      </View>
      {card ? (
        <Tap
          id={`send-${id}`}
          className="text-tap staff-send"
          label={`把${name}的邀请发出去`}
          onTap={() => onSend(card)}
        >
          发出去
        </Tap>
      ) : null}
      {onWithdraw ? (
        <Tap
          id={`withdraw-${id}`}
          className="text-tap"
          label={`收回给${name}的邀请`}
          onTap={() => onWithdraw(invitation)}
        >
          收回
        </Tap>
      ) : null}
    </View>
  )
}
