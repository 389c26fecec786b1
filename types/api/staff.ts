import * as v from 'valibot'
import { endpoint, type Role } from '../endpoint'
import { LIMITS } from '../limits'
import { derivedId, requestId, timeCursor, words } from './fields'

/** Who works here. `id` stands for the person in lists and filters; it is no openid. */
export interface StaffView {
  id: string
  role: 'owner' | 'clerk'
  name: string
  since: number
  isMe: boolean
}

export interface InvitationView {
  id: string
  /** What the new clerk will be called. */
  name: string
  invitedBy: string
  expiresAt: number
}

/** One call that staff may make, and who may. */
export interface RightView {
  /** An endpoint of the contract; the screen has words for it. */
  what: string
  clerk: boolean
  owner: boolean
}

/** What the trail can be about; the screen has words for each. */
export type SubjectKind =
  | 'shop'
  | 'products'
  | 'stocks'
  | 'orders'
  | 'refunds'
  | 'incidents'
  | 'staff'
  | 'invitations'
  | 'coupon_batches'
  | 'distributors'
  | 'payouts'

/** One field that changed, as `lines.shipped`; masked where it tells of people. Absent = there was nothing. */
export interface FieldChangeView {
  field: string
  before?: string
  after?: string
}

/** One write of a member of staff. */
export interface AuditView {
  id: string
  at: number
  whoId: string
  /** '' when the person never was staff or has no name. */
  whoName: string
  role: Role
  /** The endpoint that was called; the screen has words for it. */
  what: string
  /** `name` of goods, stocks and distributors, as they are called by today; absent where they are gone. */
  subject: { kind: SubjectKind; id: string; name?: string }
  changes: FieldChangeView[]
}

/** The secret of an invitation, as its card carries it. */
const invitationToken = v.pipe(v.string(), v.regex(/^[A-Z2-7]{32}$/))
const name = words(LIMITS.staffNameChars)
const subjectKinds = [
  'shop',
  'products',
  'stocks',
  'orders',
  'refunds',
  'incidents',
  'staff',
  'invitations',
  'coupon_batches',
  'distributors',
  'payouts',
] as const satisfies SubjectKind[]

export const staffApi = {
  'staff.me': endpoint<{ role: Role }>()({ role: 'buyer', input: v.strictObject({}), errors: [] }),
  /** The first owner claims the shop by the one-time token of its deployment. */
  'staff.claim': endpoint<{ role: Role }>()({
    role: 'buyer',
    input: v.strictObject({ token: v.pipe(v.string(), v.minLength(16), v.maxLength(128)) }),
    errors: ['claim_refused'],
  }),
  /** Makes an invitation for one clerk. The token is told here and never again; the same request tells the same. */
  'staff.invite': endpoint<{ token: string; invitation: InvitationView; shopName: string }>()({
    role: 'owner',
    input: v.strictObject({ requestId, name }),
    errors: ['too_many_invitations'],
  }),
  /** Takes an invitation back before somebody has accepted it. */
  'staff.withdraw': endpoint<{ withdrawn: boolean }>()({
    role: 'owner',
    input: v.strictObject({ invitationId: derivedId }),
    errors: ['invitation_not_found', 'invitation_used'],
  }),
  /** What the card's opener is invited to, and by whom. */
  'staff.invitation': endpoint<{ shopName: string; invitation: InvitationView }>()({
    role: 'buyer',
    input: v.strictObject({ token: invitationToken }),
    errors: ['invitation_over'],
  }),
  /** Joins the shop's staff, once per invitation. */
  'staff.accept': endpoint<{ role: Role; shopName: string }>()({
    role: 'buyer',
    input: v.strictObject({ token: invitationToken }),
    errors: ['invitation_over', 'already_staff'],
  }),
  'staff.list': endpoint<{ staff: StaffView[]; invitations: InvitationView[] }>()({
    role: 'clerk',
    input: v.strictObject({}),
    errors: [],
  }),
  'staff.rename': endpoint<{ name: string }>()({
    role: 'owner',
    input: v.strictObject({ staffId: derivedId, name }),
    errors: ['staff_not_found'],
  }),
  /** From now on the clerk may do no more than a buyer. */
  'staff.dismiss': endpoint<{ dismissed: boolean }>()({
    role: 'owner',
    input: v.strictObject({ staffId: derivedId }),
    errors: ['staff_not_found', 'not_oneself'],
  }),
  /** Who may make which call, as the contract says. */
  'staff.rights': endpoint<{ rights: RightView[] }>()({
    role: 'clerk',
    input: v.strictObject({}),
    errors: [],
  }),
  /** What staff has written, newest first: by one person, or about one thing. */
  'audit.list': endpoint<{ entries: AuditView[]; after?: string }>()({
    role: 'owner',
    input: v.pipe(
      v.strictObject({
        whoId: v.optional(derivedId),
        subject: v.optional(
          v.strictObject({
            kind: v.picklist(subjectKinds),
            id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,96}$/)),
          }),
        ),
        after: v.optional(timeCursor),
      }),
      v.check(({ whoId, subject }) => !(whoId && subject)),
    ),
    errors: [],
  }),
}
