import type { DistributionView } from '../../../types/api/distributor'
import type { DistributionSettings } from './document'

/** Settings as they are set, or are about to be. */
type Set = { [K in keyof DistributionSettings]: DistributionSettings[K] | undefined }

/** The wording of the agreement that distributors accept now. Another wording is another name. */
export const AGREEMENT = '2026-11'

/** How the shop lets others share; what was never set holds as it does for most shops. */
export function distributionOf({ distribution = {} }: { distribution?: Set }): DistributionView {
  const {
    joining = 'approval',
    rule = 'last',
    withinDays = 15,
    newCustomersOnly = false,
    rateBp = 1_000,
    capBp = 3_000,
  } = distribution
  return { joining, rule, withinDays, newCustomersOnly, rateBp, capBp, agreement: AGREEMENT }
}
