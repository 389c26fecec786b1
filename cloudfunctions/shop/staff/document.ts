import type { Trailed } from '../audit/document'

/** Who works here, or did. A person is never taken off the list: the trail names those who left, too. */
export interface StaffMember extends Trailed {
  /** The openid. */
  _id: string
  role: 'owner' | 'clerk' | 'dismissed'
  /** As others read it; absent in those from before there were names. */
  name?: string
  at: number
  /** When the person last left; an invitation accepted before that is worth nothing any more. */
  dismissedAt?: number
}

/** An invitation for one clerk. Its secret is stored nowhere: `_id` is derived from it. */
export interface Invitation extends Trailed {
  _id: string
  /** What the new clerk will be called. */
  name: string
  /** The owner's openid. */
  invitedBy: string
  at: number
  expiresAt: number
  state: 'open' | 'accepted' | 'withdrawn'
  /** '' until accepted. */
  acceptedBy: string
  acceptedAt: number
}
