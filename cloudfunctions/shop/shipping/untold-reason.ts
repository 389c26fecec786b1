import type { UntoldReason } from '../../../types/api/shipping'

const REASONS: Readonly<Record<UntoldReason, true>> = {
  unavailable: true,
  payment_unknown: true,
  told_otherwise: true,
  reupload_used: true,
  not_shippable: true,
  refused: true,
  broken: true,
}
const isReason = (why: string): why is UntoldReason => Object.hasOwn(REASONS, why)

/** The outbox's word as the seller is told it. */
export const reasonOf = (why: string): UntoldReason => (isReason(why) ? why : 'broken')
