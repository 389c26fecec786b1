import type { DistributorDecision, DistributorState } from '../../../types/api/distributor'
import { no, ok, type Result } from '../../../types/result'
import type { Distributor } from './document'

/**
 * The life of a distributor. Who was rejected may ask once more and then waits for the owner, even where joining is open:
 * the owner has said no to this person before.
 */
const life: Record<DistributorState, Partial<Record<'apply' | DistributorDecision, DistributorState>>> = {
  applied: { approve: 'active', reject: 'rejected' },
  active: { suspend: 'suspended' },
  rejected: { apply: 'applied', approve: 'active' },
  suspended: { restore: 'active' },
}

/** Where a decision leads: one that has led there already changes nothing. */
const leadsTo: Record<DistributorDecision, DistributorState> = {
  approve: 'active',
  reject: 'rejected',
  suspend: 'suspended',
  restore: 'active',
}

const decisions = Object.keys(leadsTo) as DistributorDecision[]

/** What the owner may decide about somebody in this state. */
export const decisionsOn = (state: DistributorState): DistributorDecision[] =>
  decisions.filter(decision => life[state][decision])

/** May share, and may be credited for new orders. */
export const isActive = (person: Pick<Distributor, 'state'> | undefined): boolean =>
  person?.state === 'active'

/** Calls of distributors are for those who share or have shared: a suspended one may look and not share. */
export const maySeeOwn = (person: Pick<Distributor, 'state'> | undefined): boolean =>
  person?.state === 'active' || person?.state === 'suspended'

/** What somebody writes to join. */
export type Application = Pick<Distributor, 'name' | 'phone' | 'agreedTo'>

type Step = Pick<Distributor['events'][number], 'at' | 'by' | 'reason'>
type Change = Partial<Distributor> & Pick<Distributor, 'state'>

/** What a decision sets; nothing when it stands so already. */
export function decided(
  { state }: Pick<Distributor, 'state'>,
  decision: DistributorDecision,
  { at, by, reason }: Step,
): Result<{ set: Change; event: Distributor['events'][number] } | undefined, 'distributor_moved'> {
  const next = life[state][decision]
  const event = { event: decision, at, by, reason }
  if (next) return ok({ set: { state: next, reason: next === 'active' ? '' : reason }, event })
  return state === leadsTo[decision] ? ok(undefined) : no('distributor_moved')
}

/** Somebody new: active at once where joining is open. Free, and nobody is needed who recruited them. */
export const newcomer = (
  openid: string,
  publicId: string,
  application: Application,
  { at, joining }: { at: number; joining: 'open' | 'approval' },
): Distributor => ({
  _id: openid,
  publicId,
  ...application,
  state: joining === 'open' ? 'active' : 'applied',
  appliedAt: at,
  reason: '',
  events: [{ event: 'apply', at, by: openid, reason: '' }],
})

/** What applying once more sets; nothing for anybody but who was rejected. */
export function appliedAgain(
  { state }: Pick<Distributor, 'state'>,
  application: Application,
  at: number,
): Change | undefined {
  const next = life[state].apply
  return next && { ...application, state: next, appliedAt: at, reason: '' }
}
