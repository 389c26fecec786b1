import { useState } from 'react'
import type { Answer } from '../../../types/api'
import type { InvitationView, StaffView } from '../../../types/api/staff'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { useQuery } from '../../shared/use-query'
import { useRequest } from '../../shared/use-request'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** An invitation with its secret, which is told once: it is kept while the page is open, and nowhere else. */
export type Card = Answer<'staff.invite'>

/** Who works here, whom a card waits for, and what the owner does about them. Each deed answers whether it was done. */
export function useStaff() {
  const { query, retry, reload } = useQuery('staff.list', {})
  const [cards, setCards] = useState<Record<string, Card>>({})
  const request = useRequest()

  /** A lost answer is asked for again under the same request id, so that one wish makes one card. */
  const invite = async (name: string): Promise<Card | undefined> => {
    const reply = await call('staff.invite', { requestId: request.idOf(name), name })
    request.heard(reply)
    if (!reply.ok) return void say(errorWords[reply.error])
    setCards(kept => ({ ...kept, [reply.value.invitation.id]: reply.value }))
    reload()
    return reply.value
  }

  const withdraw = async ({ id, name }: InvitationView): Promise<void> => {
    const words = '发出去的卡片马上作废，打开的人会看到邀请已经用不了。'
    if (!(await sure({ title: `收回给${name}的邀请？`, words, yes: '收回' }))) return
    const reply = await call('staff.withdraw', { invitationId: id })
    say(reply.ok ? '收回了' : errorWords[reply.error])
    reload()
  }

  const rename = async ({ id }: StaffView, name: string): Promise<boolean> => {
    const reply = await call('staff.rename', { staffId: id, name })
    say(reply.ok ? '改好了' : errorWords[reply.error])
    if (reply.ok) reload()
    return reply.ok
  }

  const dismiss = async ({ id, name }: StaffView): Promise<void> => {
    const words = '马上看不到店里的事。做过的事留在操作记录里；要回来，得重新邀请。'
    if (!(await sure({ title: `取消${name}的店员身份？`, words, yes: '取消身份' }))) return
    const reply = await call('staff.dismiss', { staffId: id })
    say(reply.ok ? `${name}不再是店员了` : errorWords[reply.error])
    reload()
  }

  return { query, retry, cards, invite, withdraw, rename, dismiss }
}
