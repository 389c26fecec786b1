import type { Answer } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { distributionOf } from '../distributor/distribution'
import { settingsOf } from '../distributor/settings'
import type { Ports } from '../ports'
import { creditFor } from './credit-for'
import { hasPaid, touchesOf } from './touches'

/** Who would earn if the caller ordered now: decided by the same rule as when they do. */
export async function previewCredit(
  { store, clock }: Ports,
  { openid: buyerId }: Caller,
): Promise<Result<Answer<'credit.preview'>, never>> {
  const at = clock.now()
  const [shop, paidBefore] = await Promise.all([settingsOf(store), hasPaid(store, buyerId)])
  const settings = distributionOf(shop)
  const touches = await touchesOf(store, buyerId, at, settings)
  const credit = creditFor({ buyerId, touches, at, settings, paidBefore, ratesOf: () => ({}) })
  const [span] = credit?.spans ?? []
  if (!span) {
    const others = credit?.others ?? []
    const decides = others.find(({ distributorId }) => distributorId !== buyerId) ?? others[0]
    return ok({ nobody: decides?.why ?? 'no_touch' })
  }
  const { name, channel, productId, touchedAt, untilAt } = span
  return ok({ earner: { name, rule: settings.rule, channel, productId, touchedAt, untilAt } })
}
