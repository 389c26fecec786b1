import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { isStaffRole } from '../../shared/my-role'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { AlreadyIn, Over } from './dead-ends'
import { Offer } from './offer'
import './index.scss'

/** What an invitation's card opens: who invites to what, and joining. Whoever opens it is no staff yet. */
export default function JoinPage() {
  const { token = '' } = useRouter().params
  return (
    <PageRoot>
      <View id="seller-join" className="page page-with-foot">
        <Join token={token} />
      </View>
    </PageRoot>
  )
}

function Join({ token }: { token: string }) {
  const { query: me, retry: askMe } = useQuery('staff.me', {})
  const { query: invitation, retry: askInvitation } = useQuery('staff.invitation', { token })
  const [refused, setRefused] = useState<'invitation_over' | 'already_staff'>()
  const retry = () => {
    askMe()
    askInvitation()
  }
  if (refused === 'already_staff') return <AlreadyIn />
  if (refused === 'invitation_over') return <Over />
  if (me.state === 'loading' || invitation.state === 'loading') return <Skeleton cards={1} />
  if (me.state === 'ready' && isStaffRole(me.value.role)) return <AlreadyIn />
  if (invitation.state === 'failed' && ['invitation_over', 'bad_input'].includes(invitation.error)) {
    return <Over />
  }
  const failed = [me, invitation].find(query => query.state === 'failed')
  if (failed?.state === 'failed') {
    return <ErrorBox error={failed.error} unchanged="邀请还在，没有被用掉。" onRetry={retry} />
  }
  return invitation.state === 'ready' ? (
    <Offer {...invitation.value} token={token} onRefused={setRefused} />
  ) : null
}
