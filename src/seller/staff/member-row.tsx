import { Text, View } from '@tarojs/components'
import type { StaffView } from '../../../types/api/staff'
import { day } from '../../shared/time'
import { Chip } from '../../shared/ui/chip'
import { Icon } from '../../shared/ui/icon'
import { Tap } from '../../shared/ui/tap'
import { roleWords } from '../deeds'

interface MemberRowProps {
  member: StaffView
  /** Absent for who may only look. */
  onOpen: ((member: StaffView) => void) | undefined
}

/** One who works here. */
export function MemberRow({ member, onOpen }: MemberRowProps) {
  const { id, name, role, since, isMe } = member
  const inside = (
    <>
      <View className="staff-round">
        <Icon name="person" />
      </View>
      <View className="grow">
        <View className="staff-name">
          <Text className="title">{name}</Text>
          {name === roleWords[role] ? null : <Chip>{roleWords[role]}</Chip>}
          {isMe ? <Chip tone="good">这部手机</Chip> : null}
        </View>
        <View className="small quiet">{day(since, Date.now())}起</View>
      </View>
    </>
  )
  if (!onOpen) {
    return (
      <View id={`member-${id}`} className="staff-row">
        {inside}
      </View>
    )
  }
  return (
    <Tap id={`member-${id}`} className="staff-row" onTap={() => onOpen(member)}>
      {inside}
      <Icon name="right" className="quiet-icon" />
    </Tap>
  )
}
