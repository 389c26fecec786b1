import { View } from '@tarojs/components'
import { useRef } from 'react'
import type { StaffView } from '../../../types/api/staff'
import { LIMITS } from '../../../types/limits'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'

interface MemberSheetProps {
  open: boolean
  member: StaffView | undefined
  /** Answers whether it was done. */
  onRename: (member: StaffView, name: string) => Promise<boolean>
  onDismiss: (member: StaffView) => Promise<void>
  onClose: () => void
}

/** What the owner may do about one who works here. */
export const MemberSheet = ({ open, member, ...deeds }: MemberSheetProps) => (
  <Sheet id="member-sheet" open={open} label={member?.name ?? '店员'} onClose={deeds.onClose}>
    {member ? <Member key={`${member.id}-${open}`} member={member} {...deeds} /> : null}
  </Sheet>
)

function Member({
  member,
  onRename,
  onDismiss,
  onClose,
}: Omit<MemberSheetProps, 'open' | 'member'> & { member: StaffView }) {
  const name = useRef(member.name)
  const { run, busy } = useAction(async () => {
    const wanted = name.current.trim()
    if (!wanted) return say('名字不能空着')
    if (wanted === member.name || (await onRename(member, wanted))) onClose()
  })
  const dismiss = () => {
    onClose()
    void onDismiss(member)
  }
  return (
    <View>
      <View className="heading staff-heading">{member.name}</View>
      <Field
        id="member-name"
        label="名字"
        placeholder="店里怎么称呼"
        initial={member.name}
        maxLength={LIMITS.staffNameChars}
        onChange={words => {
          name.current = words
        }}
      />
      <Button id="rename" className="staff-deed" busy={busy} onTap={() => void run()}>
        改好了
      </Button>
      {member.isMe ? null : (
        <Button id="dismiss" kind="plain" className="staff-dismiss" onTap={dismiss}>
          取消店员身份
        </Button>
      )}
    </View>
  )
}
