import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffView } from '../../../types/api/staff'
import { routes } from '../../routes'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useShare } from '../../shared/wx/share'
import '../words'
import { shareOf } from './card'
import { InvitationRow } from './invitation-row'
import { InviteSheet } from './invite-sheet'
import { MemberRow } from './member-row'
import { MemberSheet } from './member-sheet'
import { type Card, useStaff } from './use-staff'
import './index.scss'

/** About a screen of people. */
const peoplePerBox = 10
const personPx = 72

/** Who works here and who is invited. The owner invites, renames and lets go; clerks look. */
export default function StaffPage() {
  return (
    <PageRoot>
      <View id="seller-staff" className="page page-with-foot">
        <Staff />
      </View>
    </PageRoot>
  )
}

function Staff() {
  const { query, retry, cards, ...deeds } = useStaff()
  const [open, setOpen] = useState<'invite' | 'member' | ''>('')
  const [card, setCard] = useState<Card>()
  const [member, setMember] = useState<StaffView>()
  useShare(() => (card ? shareOf(card) : { title: '熟人小店', path: routes.home, query: '' }))

  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="店里的人没有变。" onRetry={retry} />
  }
  const { staff, invitations } = query.value
  const isOwner = staff.some(({ isMe, role }) => isMe && role === 'owner')
  const openInvite = (shown?: Card) => {
    setCard(shown)
    setOpen('invite')
  }
  const openMember = (shown: StaffView) => {
    setMember(shown)
    setOpen('member')
  }
  return (
    <View>
      <View className="card staff-card">
        <View className="section">在店里的</View>
        <FoldingRows
          name="staff"
          dense
          rowPx={personPx}
          boxes={inBoxes(staff, peoplePerBox)}
          draw={one => <MemberRow key={one.id} member={one} onOpen={isOwner ? openMember : undefined} />}
        />
      </View>
      {invitations.length > 0 ? (
        <View id="invitations" className="card staff-card">
          <View className="section">等着加入的</View>
          {invitations.map(one => (
            <InvitationRow
              key={one.id}
              invitation={one}
              card={cards[one.id]}
              onSend={openInvite}
              onWithdraw={isOwner ? deeds.withdraw : undefined}
            />
          ))}
        </View>
      ) : null}
      {isOwner ? (
        <View className="foot">
          <Button id="invite" className="grow" onTap={() => openInvite()}>
            请一位店员
          </Button>
        </View>
      ) : null}
      <InviteSheet
        open={open === 'invite'}
        card={card}
        onInvite={async name => setCard(await deeds.invite(name))}
        onClose={() => setOpen('')}
      />
      <MemberSheet
        open={open === 'member'}
        member={member}
        onRename={deeds.rename}
        onDismiss={deeds.dismiss}
        onClose={() => setOpen('')}
      />
    </View>
  )
}
