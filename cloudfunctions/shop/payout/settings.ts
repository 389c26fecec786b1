import type { Answer, Parsed } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { settingsOf } from '../distributor/settings'
import type { ShopDocument } from '../documents'
import type { Ports } from '../ports'

/** Ten yuan: each payout costs the owner a look. */
const MIN_FEN = 1_000

/** Less than this is not paid out, in fen. */
export const minPayoutOf = ({ distribution }: Pick<ShopDocument, 'distribution'>): number =>
  distribution?.minPayoutFen ?? MIN_FEN

/** From how much on the shop pays out. */
export async function showPayoutSettings(
  { store }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'payout.settings'>, never>> {
  return ok({ minFen: minPayoutOf(await settingsOf(store)) })
}

/** The owner sets it. What was asked for before stays asked for. */
export async function setPayoutSettings(
  { store }: Ports,
  _caller: Caller,
  { minFen }: Parsed<'payout.set'>,
): Promise<Result<Answer<'payout.set'>, never>> {
  await store.change('shop', 'shop', {}, { set: { 'distribution.minPayoutFen': minFen } })
  return ok({ minFen })
}
